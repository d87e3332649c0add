import { liftedBy, vectorOf } from '../../engine/utility.ts';
import { bestAdoptable } from '../adoptable.ts';
import { relativeScore } from '../score.ts';
import { accepting } from './acceptance.ts';
import type { Chronicle } from './chronicle.ts';
import type { TextVersion, Trajectory } from './debrief.ts';

/**
 * The relative score that each version of the text would have given each delegation, by the red
 * lines that held at its moment.
 *
 * @param onProgress called with the share of the delegations done, in [0,1]
 */
export function trajectoryOf(
  { model, opening, moments, final }: Chronicle,
  versions: readonly TextVersion[],
  onProgress: (share: number) => void = () => {},
): Trajectory {
  const states = new Map(moments.map(({ at, after }) => [at, after]));
  const points = versions.map(({ at, text }) => ({
    state: at < 0 ? opening : (states.get(at) ?? final),
    text: vectorOf(model, text),
  }));
  return {
    at: versions.map(({ at }) => at),
    scores: model.delegations.map(({ id, index }) => {
      const best = bestAdoptable(model, index).utility;
      onProgress((index + 1) / model.delegations.length);
      return points.map(({ state, text }) =>
        relativeScore(model, index, text, best, liftedBy(state, model, id)),
      );
    }),
    accepted: points.map(({ state, text }) => accepting(model, state, text).length),
  };
}
