import type { Model } from '../engine/model.ts';
import type { Figures } from './figures.ts';
import { hear, type Impression, type Tone } from './impression.ts';

/**
 * What the room may think of each delegation, learned from what is said and done in public. One
 * copy serves every seat, since all hear the same; what a seat learns in private is in its notes.
 */
export interface Beliefs {
  /** By provision index, then delegation index; null where nothing was heard. */
  readonly heard: readonly (readonly (Impression | null)[])[];
  /** Ties that delegations spoke of: this option only together with that one. */
  readonly conditions: readonly Condition[];
  /** Whole texts on which consensus was sought in vain. */
  readonly attempts: readonly Attempt[];
  /** Texts that delegations said they would join, naming the one change that they need. */
  readonly welcomed: readonly Welcome[];
  /** By provision index, then delegation index: bits of the options it let pass when asked. */
  readonly passed: readonly (readonly number[])[];
  /** By delegation index: what it told the room its wishes are worth; null where it did not. */
  readonly figures: readonly (Figures | null)[];
}

export interface Attempt {
  readonly text: readonly number[];
  /** Delegations that objected, and those whose silence was consent. */
  readonly against: readonly number[];
  readonly silent: readonly number[];
}

export interface Welcome {
  readonly by: number;
  readonly text: readonly number[];
}

export interface Condition {
  readonly by: number;
  readonly provision: number;
  readonly option: number;
  readonly needs: number;
  readonly wanted: number;
}

export function noBeliefs(provisions: number, delegations: number): Beliefs {
  const nothing: readonly null[] = Array.from({ length: delegations }, () => null);
  const none: readonly number[] = Array.from({ length: delegations }, () => 0);
  return {
    heard: Array.from({ length: provisions }, () => nothing),
    conditions: [],
    attempts: [],
    welcomed: [],
    passed: Array.from({ length: provisions }, () => none),
    figures: nothing,
  };
}

/** Beliefs after a delegation was heard on a formulation. */
export function believing(
  beliefs: Beliefs,
  model: Model,
  by: number,
  provision: number,
  option: number,
  tone: Tone,
): Beliefs {
  const row = beliefs.heard[provision];
  const axis = model.provisions[provision]?.axis;
  if (row === undefined || axis === undefined || by < 0 || option < 0) return beliefs;
  const before = row[by] ?? null;
  return {
    ...beliefs,
    heard: beliefs.heard.with(provision, row.with(by, hear(axis, before, option, tone))),
  };
}

/** Beliefs after a delegation tied one formulation to another. */
export function believingCondition(beliefs: Beliefs, condition: Condition): Beliefs {
  const same = (c: Condition): boolean =>
    c.by === condition.by &&
    c.provision === condition.provision &&
    c.option === condition.option &&
    c.needs === condition.needs &&
    c.wanted === condition.wanted;
  if (beliefs.conditions.some(same)) return beliefs;
  return { ...beliefs, conditions: [...beliefs.conditions, condition] };
}

/** Whether a text breaks a tie that the delegation spoke of. */
export function breaksCondition(
  conditions: readonly Condition[],
  by: number,
  text: readonly number[],
): boolean {
  for (const c of conditions) {
    if (c.by !== by || text[c.provision] !== c.option) continue;
    // Any formulation the delegation named for this tie will do.
    const met = conditions.some(
      (o) =>
        o.by === by &&
        o.provision === c.provision &&
        o.option === c.option &&
        text[o.needs] === o.wanted,
    );
    if (!met) return true;
  }
  return false;
}

const heardInAll = new WeakMap<Beliefs['heard'], readonly number[]>();

/** How much was heard of each delegation on all provisions together, with one for each of them. */
export function totalHeard(beliefs: Beliefs, by: number): number {
  let totals = heardInAll.get(beliefs.heard);
  if (totals === undefined) {
    const sums = new Array<number>(beliefs.heard[0]?.length ?? 0).fill(beliefs.heard.length);
    for (const row of beliefs.heard) {
      for (let d = 0; d < row.length; d++) sums[d] = (sums[d] ?? 0) + (row[d]?.weight ?? 0);
    }
    totals = sums;
    heardInAll.set(beliefs.heard, totals);
  }
  return totals[by] ?? 1;
}
