import { decide } from '../../engine/decide.ts';
import { evolve } from '../../engine/evolve.ts';
import { initialState } from '../../engine/game.ts';
import type { GameState } from '../../engine/state.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { PlayedGame } from '../play.ts';
import { medianSeconds } from './timing.ts';

export interface EngineRate {
  /** Deciding every command of the game and folding what came of it. */
  readonly eventsPerSecond: number;
  /** Folding alone, as when a game is loaded. */
  readonly evolveEventsPerSecond: number;
}

/** How fast the rules go through a whole game's commands. The computers' thinking is not in it. */
export function engineRate(scenario: Scenario, game: PlayedGame, runs: number): EngineRate {
  const opening = game.events[0];
  const start = initialState(scenario);
  const opened = opening === undefined ? start : evolve(start, opening);
  const both = medianSeconds(runs, () => {
    let state = opened;
    let events = 1;
    for (const command of game.commands) {
      const decision = decide(state, command);
      if (decision.refusal !== undefined) throw new Error(`Refused: ${decision.refusal.code}`);
      state = decision.state;
      events += decision.events.length;
    }
    agree(state, events, game);
  });
  const folding = medianSeconds(runs, () => {
    const state = game.events.reduce(evolve, start);
    agree(state, game.events.length, game);
  });
  const events = game.events.length;
  return { eventsPerSecond: events / both, evolveEventsPerSecond: events / folding };
}

/** A rate of doing something else would mean nothing. */
function agree(state: GameState, events: number, game: PlayedGame): void {
  if (state.turn !== game.state.turn || events !== game.events.length || state.stage !== 'ended') {
    throw new Error('The replayed game is not the one that was played.');
  }
}
