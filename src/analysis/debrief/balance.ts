import type { Model } from '../../engine/model.ts';
import type { GameState } from '../../engine/state.ts';
import {
  liftedBy,
  redLinesCrossed,
  type TextVector,
  utilityOf,
  vectorOf,
} from '../../engine/utility.ts';
import { bestAdoptable } from '../adoptable.ts';
import { relativeScore } from '../score.ts';
import type { Watch } from '../watch.ts';
import { type Restriction, restrictionAt, zoneOf } from '../zone.ts';
import { accepting } from './acceptance.ts';
import { type Chronicle, finalText } from './chronicle.ts';
import type { Balance } from './debrief.ts';

/** Utilities are compared with this slack, because sums in another order round differently. */
const SLACK = 1e-9;
/** Less than this, in utility summed over all members, is no better text worth talking about. */
const WORTH_SAYING = 1e-3;
/** Partial texts looked at, before the figures are given as the best found. */
const NODES = 3_000_000;

/**
 * Where the final text lies against all that every member could have joined, with the red lines as
 * the capitals had left them at the end.
 *
 * @param onProgress called with the share done, in [0,1]
 */
export function balanceOf(
  chronicle: Chronicle,
  onProgress: (share: number) => void = () => {},
): Balance {
  const { model, final: state } = chronicle;
  const final = vectorOf(model, finalText(chronicle));
  const adopted = state.outcome?.outcome === 'adopted';
  const within = onlyLifted(restrictionAt(state));
  const watch = (from: number, to: number): Watch => ({
    nodes: NODES,
    onProgress: (share) => onProgress(from + share * (to - from)),
  });
  const zone = zoneOf(model, within, watch(0, 0.6));
  const nash = zone.nash?.text ?? null;
  const better = adopted ? betterThan(model, state, final, within, watch(0.6, 1)) : nash;
  onProgress(1);
  return {
    final,
    adopted,
    consensual: accepting(model, state, final).length === model.members.length,
    adoptable: zone.adoptable.count,
    exact: zone.exact,
    nash,
    maxMin: zone.maxMin?.text ?? null,
    utilitarian: zone.utilitarian?.text ?? null,
    better,
    delegations: model.delegations.map(({ id, index }) => {
      const best = bestAdoptable(model, index).utility;
      const scoreOf = (text: TextVector | null) =>
        text === null ? 0 : relativeScore(model, index, text, best, liftedBy(state, model, id));
      return {
        delegation: index,
        score: adopted ? scoreOf(final) : 0,
        atNash: scoreOf(nash),
        atBetter: scoreOf(better),
      };
    }),
  };
}

function onlyLifted({ lifted }: Restriction): Restriction {
  return lifted === undefined ? {} : { lifted };
}

/**
 * Of the texts that leave no member worse off than `text` the one with the highest sum of
 * utilities, or null where that is no higher. Found by asking for the best of a room in which every
 * member would rather have no treaty than less than it has.
 */
function betterThan(
  model: Model,
  state: GameState,
  text: TextVector,
  within: Restriction,
  watch: Watch,
): TextVector | null {
  let had = 0;
  const delegations = model.delegations.map((one) => {
    const { reservation } = one.delegation;
    const crossed = redLinesCrossed(one, text, liftedBy(state, model, one.id)).length > 0;
    const worth = crossed ? reservation : Math.max(reservation, utilityOf(one, text));
    if (!one.member) return one;
    had += worth;
    return { ...one, delegation: { ...one.delegation, reservation: worth - SLACK } };
  });
  const found = zoneOf({ ...model, delegations }, within, watch).utilitarian?.text ?? null;
  if (found === null) return null;
  const has = model.members.reduce((sum, index) => {
    const member = model.delegations[index];
    return member === undefined ? sum : sum + utilityOf(member, found);
  }, 0);
  return has - had > WORTH_SAYING ? found : null;
}
