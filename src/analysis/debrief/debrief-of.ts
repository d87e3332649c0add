import type { GameEvent } from '../../engine/event.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { balanceOf } from './balance.ts';
import { chronicleOf, finalText } from './chronicle.ts';
import { coalitionsOf } from './coalitions.ts';
import { comparisonOf } from './comparison.ts';
import type { Debrief } from './debrief.ts';
import { promisesOf } from './promises.ts';
import { questionsOf } from './questions.ts';
import { trajectoryOf } from './trajectory.ts';
import { turningPointsOf } from './turning-points.ts';
import { versionsOf } from './versions.ts';
import { votesOf } from './votes.ts';

/**
 * Everything a debrief tells of a game, finished or not. The same scenario and events always give
 * the same debrief. All secrets are in it, so it is for when the game is over.
 *
 * @param events a game of that scenario from its first event on
 * @param onProgress called with the share done, in [0,1]
 */
export function debriefOf(
  scenario: Scenario,
  events: readonly GameEvent[],
  onProgress: (share: number) => void = () => {},
): Debrief {
  const part = (from: number, to: number) => (share: number) =>
    onProgress(from + share * (to - from));
  const chronicle = chronicleOf(scenario, events);
  const { model, final } = chronicle;
  const versions = versionsOf(chronicle);
  const votes = votesOf(chronicle);
  onProgress(0.05);
  // The best text of each delegation, found here, is what scores everywhere are measured by.
  const trajectory = trajectoryOf(chronicle, versions, part(0.05, 0.4));
  const balance = balanceOf(chronicle, part(0.4, 0.7));
  const turningPoints = turningPointsOf(chronicle, part(0.7, 1));
  const story = {
    outcome: final.outcome,
    turningPoints,
    versions,
    trajectory,
    balance,
    promises: promisesOf(chronicle),
    coalitions: coalitionsOf(chronicle, votes),
    votes,
    comparison: comparisonOf(model, finalText(chronicle)),
  };
  return { ...story, questions: questionsOf({ ...story, chronicle }) };
}
