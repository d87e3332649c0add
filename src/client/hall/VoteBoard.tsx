import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameState } from '../../engine/state.ts';
import type { Names } from '../names.ts';
import { boardGrid } from './board-grid.ts';
import { MarkIcon } from './MarkIcon.tsx';
import { placardName } from './placard-text.ts';
import { questionWords } from './question-words.ts';
import { useElementSize } from './use-element-size.ts';
import { VoteTable } from './VoteTable.tsx';
import { VoteTotals } from './VoteTotals.tsx';
import type { VoteRecord, VoteRow } from './vote-record.ts';
import './marks.css';
import './vote-board.css';

interface VoteBoardProps {
  readonly vote: VoteRecord;
  readonly view: GameState;
  readonly names: Names;
  /** The board fills the height it is given and shows all names at once; else it scrolls. */
  readonly fill?: boolean;
}

/** The board of a vote: lights beside names, filling as the roll is called, and the count. */
export function VoteBoard({ vote, view, names, fill = false }: VoteBoardProps) {
  const { t } = useTranslation('hall');
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();
  const question = questionWords(vote.question, view, names, t);
  return (
    <section className="vote-board" data-fill={fill} aria-labelledby={titleId}>
      <header>
        <div>
          <h3 id={titleId}>{question}</h3>
          <p className="muted">{t(`board.method.${vote.method}`)}</p>
        </div>
        <button
          type="button"
          className="chip"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('as-table')}
        </button>
      </header>
      <VoteTotals vote={vote} names={names} />
      {asTable ? (
        <VoteTable vote={vote} view={view} names={names} question={question} />
      ) : (
        <Lights rows={vote.rows} fill={fill} />
      )}
    </section>
  );
}

function Lights({ rows, fill }: { rows: readonly VoteRow[]; fill: boolean }) {
  const { t } = useTranslation('hall');
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useElementSize(frame);
  const longest = rows.reduce((most, row) => Math.max(most, placardName(row.name).length), 0);
  const grid = boardGrid(rows.length, longest, width, fill ? height : null);
  return (
    <div className="board-frame" ref={frame}>
      {width > 0 && (
        <ul
          className="board-lights"
          aria-label={t('board.lights')}
          style={{
            fontSize: grid.type,
            gridTemplateColumns: `repeat(${grid.columns}, minmax(0, 1fr))`,
            gridTemplateRows: `repeat(${grid.rows}, auto)`,
          }}
        >
          {rows.map((row) => (
            <Light key={row.id} row={row} code={grid.codes} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Light({ row, code }: { row: VoteRow; code: boolean }) {
  const { t } = useTranslation('hall');
  const state = row.choice ?? (row.absent ? 'absent' : 'waiting');
  return (
    <li data-vote={state} data-mine={row.mine} title={row.name}>
      <span className="board-light">{row.choice !== null && <MarkIcon mark={row.choice} />}</span>
      <span className="board-name" aria-hidden={code}>
        {code ? row.code : placardName(row.name)}
      </span>
      <span className="visually-hidden">
        {code && row.name} {t(`vote.${state}`)}
      </span>
    </li>
  );
}
