import type { GameEvent } from '../../engine/event.ts';
import { speechOf } from './latest-speech.ts';
import { recordLine } from './record-line.ts';
import { useTable } from './table-context.ts';

const PRIVATE: ReadonlySet<GameEvent['type']> = new Set([
  'message-sent',
  'red-line-shared',
  'capital-asked',
  'capital-answered',
  'commitment-kept',
  'commitment-broken',
  'commitment-released',
]);

/** What reached or left the delegation outside of the meeting, the newest first. */
export function Correspondence() {
  const table = useTable();
  const { t, events } = table;
  const letters = events.filter(({ event }) => PRIVATE.has(event.type)).toReversed();
  return (
    <section className="nt-letters">
      <h3>{t('table:correspondence')}</h3>
      {letters.length === 0 && <p className="muted small">{t('table:no-letters')}</p>}
      <ul>
        {letters.map(({ event, at }) => {
          const { words } = speechOf(table, event);
          return (
            <li key={at}>
              <p className="small">{recordLine(table, event)}</p>
              {words !== null && <blockquote>{words}</blockquote>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
