import { useEffect, useState } from 'react';
import type { CheckAnswers, CheckRecord } from '../../analysis/knowledge-check.ts';

export type GameCheck =
  | { readonly state: 'reading' }
  | {
      readonly state: 'ready';
      readonly check: CheckRecord | null;
      /** The answers could not be stored, so they are not there. */
      readonly failed: boolean;
      /** Stores what was answered after the game. */
      readonly answer: (attempt: string, after: CheckAnswers) => Promise<void>;
    };

/** What was answered to the questions of one saved game. */
export function useGameCheck(game: string): GameCheck {
  const [check, setCheck] = useState<CheckRecord | null | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    void stored(game).then((found) => {
      if (!gone) setCheck(found);
    });
    return () => {
      gone = true;
    };
  }, [game]);

  if (check === undefined) return { state: 'reading' };
  const answer = async (attempt: string, after: CheckAnswers) => {
    try {
      const { storeAnswers } = await import('../storage/checks.ts');
      setCheck(await storeAnswers(game, attempt, after));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return { state: 'ready', check, failed, answer };
}

async function stored(game: string): Promise<CheckRecord | null> {
  try {
    const { checkOf } = await import('../storage/checks.ts');
    return await checkOf(game);
  } catch {
    // Without storage nothing was answered before either; answering says so when it fails.
    return null;
  }
}
