import { useEffect, useMemo, useState } from 'react';
import type { Advice } from '../../analysis/coach/advice.ts';
import { useSettings } from '../store/settings-store.ts';
import type { TableValue } from '../table/table-context.ts';
import type { advise } from './advise.ts';
import type { Coaching } from './coach-context.ts';

interface Given {
  readonly advice: Advice | null;
  readonly view: unknown;
  readonly prompt: unknown;
}

/**
 * The coach of a table, where there is one. It is fetched when it is first wanted, thinks only when
 * the computers rest, and keeps what it said until it has something new to say.
 */
export function useCoach(
  { game, events, legal }: TableValue,
  there: boolean,
  showInRecord: Coaching['showInRecord'],
): Coaching | null {
  const level = useSettings((settings) => settings.coach);
  const set = useSettings((settings) => settings.set);
  const [think, setThink] = useState<{ readonly advise: typeof advise } | null>(null);
  const [failed, setFailed] = useState(false);
  const [given, setGiven] = useState<Given | null>(null);
  const wanted = there && level !== 'off';

  useEffect(() => {
    if (!wanted || think !== null) return;
    let gone = false;
    import('./advise.ts').then(
      (loaded) => {
        if (!gone) setThink(loaded);
      },
      () => {
        if (!gone) setFailed(true);
      },
    );
    return () => {
      gone = true;
    };
  }, [wanted, think]);

  useEffect(() => {
    if (!wanted || think === null || game.running) return;
    const advice = think.advise(game, events, legal, level);
    setGiven({ advice, view: game.view, prompt: game.prompt });
  }, [wanted, think, game, events, legal, level]);

  return useMemo(() => {
    if (!there) return null;
    const shown = wanted ? given : null;
    return {
      level,
      setLevel: (next) => set('coach', next),
      advice: shown?.advice ?? null,
      current: shown !== null && shown.view === game.view && shown.prompt === game.prompt,
      failed: wanted && failed,
      showInRecord,
    };
  }, [there, wanted, given, level, set, game, failed, showInRecord]);
}
