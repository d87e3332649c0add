import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';

/** More slots than this are a number only: ticks that cannot be counted at a glance say nothing. */
const MOST_TICKS = 24;

/** The present meeting: its business, the item under discussion, and how much time is left. */
export function MeetingClock() {
  const { t, names, view, model } = useTable();
  const meeting = model.meetings[view.meeting.index];
  if (meeting === undefined) {
    return (
      <div className="nt-clock nt-clock-title">
        <h1>{t('table:before-first-meeting')}</h1>
      </div>
    );
  }
  const business = t(`table:business.${meeting.business}`);
  const left = Math.max(0, meeting.slots - view.meeting.slotsUsed);
  return (
    <div className="nt-clock">
      <div className="nt-clock-title">
        <h1>{names.text(meeting.title)}</h1>
        {business !== names.text(meeting.title) && <span className="chip">{business}</span>}
        {view.meeting.status !== 'open' && (
          <span className="chip chip--warn">
            {t(`table:meeting-status.${view.meeting.status}`)}
          </span>
        )}
        {view.meeting.debate !== 'open' && (
          <span className="chip chip--warn">{t(`table:debate.${view.meeting.debate}`)}</span>
        )}
      </div>
      <p className="nt-clock-item small">
        {view.meeting.item === null
          ? t('table:item-none')
          : t('table:item', {
              article: names.article(view.meeting.item),
              title: names.provision(view.meeting.item),
            })}
      </p>
      <p className="nt-slots small">
        <TableIcon name="clock" />
        {meeting.slots <= MOST_TICKS && (
          <span className="nt-ticks" aria-hidden="true">
            {Array.from({ length: meeting.slots }, (_, slot) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: slots are alike and never reordered.
              <span key={slot} data-used={slot < view.meeting.slotsUsed || undefined} />
            ))}
          </span>
        )}
        <span className="figures">
          {t('table:slots-left', { count: left, slots: meeting.slots })}
        </span>
      </p>
    </div>
  );
}
