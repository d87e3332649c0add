import { expose } from 'comlink';
import { debriefOf } from '../../analysis/debrief/debrief-of.ts';
import { type Bloc, paretoFrontier } from '../../analysis/frontier.ts';
import { solve } from '../../analysis/solution.ts';
import { type Restriction, restrictionAt } from '../../analysis/zone.ts';
import type { GameEvent } from '../../engine/event.ts';
import { evolveAll } from '../../engine/evolve.ts';
import { initialState } from '../../engine/game.ts';
import { modelOf } from '../../engine/model.ts';
import type { TextVector } from '../../engine/utility.ts';
import type { Scenario } from '../../scenario/schema.ts';

/**
 * What is computed beside the page, in a worker. Arguments and results are copied on the way, so
 * they are plain data: a scenario and its events rather than a model, ids and indices rather than
 * functions. Takes long: call it through `useWorker` or `startAnalysis`.
 */
export const analyses = {
  /** Everything the debrief of a game tells, from its first event to the last given. */
  debrief(scenario: Scenario, events: readonly GameEvent[], onProgress: OnProgress) {
    return debriefOf(scenario, events, spaced(onProgress));
  },

  /** What could have been adopted and what stood in the way, with the red lines as the game left them. */
  solve(
    scenario: Scenario,
    events: readonly GameEvent[],
    standing: TextVector,
    onProgress: OnProgress,
  ) {
    const within = onlyLifted(scenario, events);
    return solve(modelOf(scenario), {
      within,
      standing,
      watch: { onProgress: spaced(onProgress) },
    });
  },

  /** The Pareto frontier between two or three blocs, with the red lines as the game left them. */
  frontier(
    scenario: Scenario,
    events: readonly GameEvent[],
    blocs: readonly Bloc[],
    onProgress: OnProgress,
  ) {
    const within = onlyLifted(scenario, events);
    return paretoFrontier(modelOf(scenario), blocs, within, { onProgress: spaced(onProgress) });
  },
};

function onlyLifted(scenario: Scenario, events: readonly GameEvent[]): Restriction {
  const { lifted } = restrictionAt(evolveAll(initialState(scenario), events));
  return lifted === undefined ? {} : { lifted };
}

export type Analyses = typeof analyses;

/** Told the share done so far, in [0,1]. */
export type OnProgress = (share: number) => void;

const BETWEEN_MS = 100;

/** Passes on ten shares a second at most: each is a message to the page. */
function spaced(onProgress: OnProgress): OnProgress {
  let last = Number.NEGATIVE_INFINITY;
  return (share) => {
    const now = performance.now();
    if (now - last < BETWEEN_MS) return;
    last = now;
    onProgress(share);
  };
}

expose(analyses);
