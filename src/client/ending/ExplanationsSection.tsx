import { speechOf } from '../table/latest-speech.ts';
import { recordLine } from '../table/record-line.ts';
import { useTable } from '../table/table-context.ts';

/** What delegations said of the outcome once there was nothing left to decide. */
export function ExplanationsSection() {
  const table = useTable();
  const { t, events, seat } = table;
  const said = events.filter(
    ({ event }) => event.type === 'position-explained' || event.type === 'dissociated',
  );
  if (said.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="explanations-heading">
      <h2 id="explanations-heading">{t('table:ending.explanations')}</h2>
      <ul className="explanations">
        {said.map(({ event, at }) => {
          const { by, words } = speechOf(table, event);
          return (
            <li key={at} data-me={by === seat || undefined}>
              <p className="small muted">{recordLine(table, event)}</p>
              {words !== null && <blockquote>{words}</blockquote>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
