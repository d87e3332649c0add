import { bestAdoptable } from '../../analysis/adoptable.ts';
import { type DelegationModel, type Model, modelOf } from '../../engine/model.ts';
import { type Lifted, redLinesCrossed, type TextVector, utilityOf } from '../../engine/utility.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** The two ends between which a delegation measures a text. */
export interface Yardstick {
  /** What no treaty is worth to it. */
  readonly reservation: number;
  /** What the best text that all could join would be worth; for a view, the best of its wishes. */
  readonly best: number;
  readonly text: TextVector | null;
}

export function yardstickOf(scenario: Scenario, me: DelegationModel): Yardstick {
  const model = modelOf(scenario);
  const { reservation } = me.delegation;
  const allKnown = model.delegations.every((d) => d.known || !d.member);
  if (allKnown) {
    const { utility, text } = bestAdoptable(model, me.index);
    if (text !== null) return { reservation, best: utility, text };
  }
  return { reservation, best: wishfulBest(me), text: null };
}

/** The sum of the best values: what the capital would write if it were alone in the room. */
function wishfulBest(me: DelegationModel): number {
  return me.values.reduce(
    (sum, values, p) => sum + (me.salience[p] ?? 0) * Math.max(0, ...values),
    0,
  );
}

/** Where a text lies between no treaty (0) and the best that could be had (100); may lie outside. */
export function pointsOf(me: DelegationModel, yardstick: Yardstick, text: TextVector): number {
  const winnable = yardstick.best - yardstick.reservation;
  if (winnable <= 0) return 0;
  return Math.round((100 * (utilityOf(me, text) - yardstick.reservation)) / winnable);
}

/** What taking these options into the text would change, in points and in red lines. */
export interface Effect {
  readonly before: number;
  readonly after: number;
  /** Indices of provisions on which the changed text crosses the delegation's red lines. */
  readonly crossed: readonly number[];
}

export function effectOf(
  model: Model,
  me: DelegationModel,
  yardstick: Yardstick,
  draft: TextVector,
  terms: readonly { readonly provision: string; readonly option: string }[],
  lifted: Lifted,
): Effect {
  const changed = withTerms(model, draft, terms);
  return {
    before: pointsOf(me, yardstick, draft),
    after: pointsOf(me, yardstick, changed),
    crossed: redLinesCrossed(me, changed, lifted),
  };
}

export function withTerms(
  model: Model,
  draft: TextVector,
  terms: readonly { readonly provision: string; readonly option: string }[],
): TextVector {
  const changed = [...draft];
  for (const { provision, option } of terms) {
    const at = model.provisionIndex.get(provision);
    const to = at === undefined ? undefined : model.provisions[at]?.optionIndex.get(option);
    if (at !== undefined && to !== undefined) changed[at] = to;
  }
  return changed;
}
