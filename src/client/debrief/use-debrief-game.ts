import { useMemo } from 'react';
import { modelOf } from '../../engine/model.ts';
import { namesFor } from '../names.ts';
import type { OpenGame } from '../store/game-store.ts';
import type { Words } from '../table/words.ts';
import type { DebriefGame } from './debrief-context.ts';

/** The open game as the debrief reads it: all of its events and its full state. */
export function useDebriefGame(game: OpenGame, t: Words['t'], language: string): DebriefGame {
  // Apart from the rest, so that another language does not make another game of it.
  const events = useMemo(() => game.events.map(({ event }) => event), [game.events]);
  return useMemo(() => {
    const { scenario, seat } = game;
    const finalState = game.table.state;
    const names = namesFor(scenario, language, finalState.groups);
    const offerers = new Map(
      events.flatMap((event) =>
        event.type === 'offer-made' ? [[event.offer, event.by] as const] : [],
      ),
    );
    return {
      id: game.id,
      name: game.name,
      scenario,
      model: modelOf(scenario),
      seat,
      seed: game.seed,
      events,
      finalState,
      finished: finalState.stage === 'ended',
      language,
      names,
      words: { t, names, language, view: finalState, offerers },
    };
  }, [game, events, t, language]);
}
