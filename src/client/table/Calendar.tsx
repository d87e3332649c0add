import { useTranslation } from 'react-i18next';
import { useTable } from './table-context.ts';

/** The clock of the negotiation: sessions and meetings as steps, the present one named. */
export function Calendar() {
  const { t } = useTranslation('table');
  const { names, view } = useTable();
  const { sessions } = view.scenario.calendar;
  let index = -1;
  return (
    <nav className="nt-calendar" data-tutorial="calendar" aria-label={t('calendar')}>
      <ol className="nt-sessions">
        {sessions.map((session) => (
          <li key={session.id} className="nt-session" style={{ flexGrow: session.meetings.length }}>
            <p className="nt-session-title" title={names.text(session.title)}>
              {names.text(session.title)}
              {session.date !== undefined && (
                <span className="muted"> {names.text(session.date)}</span>
              )}
            </p>
            <ol className="nt-meetings">
              {session.meetings.map((meeting) => {
                index += 1;
                const when = whenIs(index, view.meeting.index, view.meeting.status === 'closed');
                return (
                  <li
                    key={meeting.id}
                    className="nt-meeting"
                    data-when={when}
                    data-business={meeting.business}
                    aria-current={when === 'now' ? 'step' : undefined}
                    title={names.text(meeting.title)}
                  >
                    <span className="visually-hidden">
                      {t(`meeting-step.${when}`, {
                        meeting: names.text(meeting.title),
                        business: t(`business.${meeting.business}`),
                      })}
                    </span>
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function whenIs(meeting: number, present: number, closed: boolean): 'past' | 'now' | 'later' {
  if (meeting < present) return 'past';
  if (meeting > present) return 'later';
  return closed ? 'past' : 'now';
}
