import { GitBranch } from 'lucide-react';
import { useState } from 'react';
import type { DebriefGame } from './debrief-context.ts';
import { openBranch } from './open-branch.ts';
import type { Replay } from './replay.ts';

interface Props {
  readonly game: DebriefGame;
  readonly replay: Replay;
  readonly at: number;
  /** The outcome was certified by then: nothing is left to play for. */
  readonly decided: boolean;
  readonly line: string;
}

/** Opens a game of its own that goes on from the moment shown. */
export function WhatIf({ game, replay, at, decided, line }: Props) {
  const { t } = game.words;
  const [failed, setFailed] = useState(false);
  const start = async () => {
    setFailed(!(await openBranch(game.id, replay.endOfAct(at))));
  };
  return (
    <div className="what-if">
      {decided ? (
        <p className="muted">{t('story:what-if.decided')}</p>
      ) : (
        <>
          <button
            type="button"
            className="button"
            aria-label={t('story:what-if.start-named', { line })}
            onClick={() => void start()}
          >
            <GitBranch aria-hidden="true" />
            {t('story:what-if.start')}
          </button>
          <p className="small muted">
            {t('story:what-if.explained', { delegation: game.names.delegation(game.seat) })}
          </p>
        </>
      )}
      {failed && <p role="alert">{t('story:what-if.failed')}</p>}
    </div>
  );
}
