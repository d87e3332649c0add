import { delegationId, optionId, provisionId, type SeatView } from '../../delegates/seat-view.ts';
import { type Act, isFor } from './acts.ts';
import type { Memory } from './memory.ts';

/** An act that a piece of advice rests on, to be quoted and looked up in the record. */
export interface Ground {
  /** Place among the events that the seat has seen. */
  readonly at: number;
  readonly by: string;
  readonly provision: string;
  readonly option: string;
  readonly kind: 'said-for' | 'said-against' | 'let-pass';
  readonly inPrivate: boolean;
}

/** How well known a wish is: said more than once, said once, or only guessed from what is near. */
export type Sureness = 'well' | 'once' | 'guess';

/** Acts of a delegation on one formulation, on either side, the latest first. */
export function actsOn(
  memory: Memory,
  delegation: number,
  provision: number,
  option: number,
): readonly Act[] {
  return (memory.acts[provision] ?? [])
    .filter((act) => act.by === delegation && act.option === option)
    .reverse();
}

/** The last question of the Chair on a formulation that the delegation let pass, if any. */
export function letPassAt(
  memory: Memory,
  delegation: number,
  provision: number,
  option: number,
): number | null {
  const ask = memory.asks.findLast(
    ({ text, silent }) => text[provision] === option && silent.includes(delegation),
  );
  return ask?.at ?? null;
}

/** What a delegation's acts say for or against a formulation: the latest two of that side. */
export function groundsFor(
  view: SeatView,
  memory: Memory,
  delegation: number,
  provision: number,
  option: number,
  side: 'for' | 'against',
): readonly Ground[] {
  const own = actsOn(memory, delegation, provision, option)
    .filter((act) => isFor(act.side) === (side === 'for'))
    .map((act) => groundOf(view, act));
  const passed = side === 'for' ? letPassAt(memory, delegation, provision, option) : null;
  if (passed === null) return distinct(own).slice(0, 2);
  const silence: Ground = {
    at: passed,
    by: delegationId(view, delegation),
    provision: provisionId(view, provision),
    option: optionId(view, provision, option),
    kind: 'let-pass',
    inPrivate: false,
  };
  return distinct([...own, silence]).slice(0, 2);
}

/** The latest thing a delegation did or said on a provision, whatever the formulation. */
export function latestOn(
  view: SeatView,
  memory: Memory,
  delegation: number,
  provision: number,
): readonly Ground[] {
  const act = (memory.acts[provision] ?? []).findLast(({ by }) => by === delegation);
  return act === undefined ? [] : [groundOf(view, act)];
}

export function groundOf(view: SeatView, act: Act): Ground {
  return {
    at: act.at,
    by: delegationId(view, act.by),
    provision: provisionId(view, act.provision),
    option: optionId(view, act.provision, act.option),
    kind: isFor(act.side) ? 'said-for' : 'said-against',
    inPrivate: act.inPrivate,
  };
}

/** One event is quoted once. */
export function distinct(grounds: readonly Ground[]): readonly Ground[] {
  return grounds.filter((ground, i) => grounds.findIndex((g) => g.at === ground.at) === i);
}
