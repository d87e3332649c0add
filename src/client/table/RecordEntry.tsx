import type { GameEvent } from '../../engine/event.ts';
import { useGameActions } from '../store/game-store.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { speechOf } from './latest-speech.ts';
import { recordLine } from './record-line.ts';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';

/** One line of the record, from which the game can be taken up again. */
export function RecordEntry({
  event,
  at,
  sought = false,
}: {
  readonly event: GameEvent;
  readonly at: number;
  /** The reader was led here, and the focus moves to it. */
  readonly sought?: boolean;
}) {
  const table = useTable();
  const { rewindTo } = useGameActions();
  const { t } = table;
  const line = recordLine(table, event);
  const { words } = speechOf(table, event);
  const heading = event.type === 'meeting-opened';
  return (
    <li
      className={heading ? 'nt-entry nt-entry--meeting' : 'nt-entry'}
      data-type={event.type}
      data-at={at}
      data-sought={sought || undefined}
      tabIndex={sought ? -1 : undefined}
    >
      <div>
        {heading ? <h3>{line}</h3> : <p>{line}</p>}
        {words !== null && <blockquote>{words}</blockquote>}
        <FiguresTable words={table} event={event} />
      </div>
      <button
        type="button"
        className="button button--quiet button--icon"
        title={t('table:rewind-here')}
        aria-label={t('table:rewind-to', { line })}
        onClick={() => void rewindTo(at)}
      >
        <TableIcon name="rewind" />
      </button>
    </li>
  );
}
