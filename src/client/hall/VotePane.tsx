import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameState } from '../../engine/state.ts';
import type { Names } from '../names.ts';
import { questionWords } from './question-words.ts';
import { VoteBoard } from './VoteBoard.tsx';
import type { VoteRecord } from './vote-record.ts';

interface VotePaneProps {
  readonly view: GameState;
  readonly names: Names;
  /** All votes so far, the one in progress last. */
  readonly votes: readonly VoteRecord[];
  readonly fill: boolean;
}

/** The board of the vote in progress or of the last one; earlier ones can be looked up. */
export function VotePane({ view, names, votes, fill }: VotePaneProps) {
  const { t } = useTranslation('hall');
  const [chosen, setChosen] = useState<number | null>(null);
  const selectId = useId();
  const at = chosen ?? votes.length - 1;
  const vote = votes[at];
  if (vote === undefined) return null;
  return (
    <div className="hall-pane">
      {votes.length > 1 && (
        <div className="pane-choice">
          <label htmlFor={selectId}>{t('choose-vote')}</label>
          <select
            id={selectId}
            value={at}
            onChange={(event) => {
              const next = Number(event.target.value);
              // The last one is followed as votes go on; an earlier one is held fast.
              setChosen(next === votes.length - 1 ? null : next);
            }}
          >
            {votes.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: votes are only ever added at the end
              <option key={index} value={index}>
                {index + 1}. {questionWords(one.question, view, names, t)}
              </option>
            ))}
          </select>
        </div>
      )}
      <VoteBoard vote={vote} view={view} names={names} fill={fill} />
    </div>
  );
}
