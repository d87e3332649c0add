import type { Beliefs } from './beliefs.ts';
import type { ChairView } from './chair-view.ts';
import type { Impression } from './impression.ts';

/** By provision index: for members not heard on it, what those like them were heard to think. */
export type Guesses = readonly ReadonlyMap<number, readonly number[]>[];

const guesses = new WeakMap<Beliefs['heard'], Guesses>();

/**
 * Of those not heard on a clause the Chair thinks what others said who sit in the same groups and
 * spoke alike on other clauses. Nobody is taken for what only few like it said.
 */
export function guessed(view: ChairView): Guesses {
  const known = guesses.get(view.beliefs.heard);
  if (known !== undefined) return known;
  const made = guess(view);
  guesses.set(view.beliefs.heard, made);
  return made;
}

/** As much as one close relative weighs the possibility that nothing is known. */
const DOUBT = 0.6;

function guess(view: ChairView): Guesses {
  const { heard } = view.beliefs;
  const { members, provisions } = view.model;
  const size = view.model.delegations.length;
  const clauses = heard.length;
  const leanings = new Float64Array(size * clauses);
  heard.forEach((row, p) => {
    const axis = provisions[p]?.axis ?? [];
    row.forEach((known, d) => {
      leanings[d * clauses + p] = known === null ? Number.NaN : leaningOf(known, axis);
    });
  });
  const ties = groupTies(view);
  const alike = new Float64Array(size * size);
  for (const d of members) {
    for (const e of members) {
      if (e <= d) continue;
      let kin = 0.1 + (ties[d * size + e] ?? 0);
      let mine = d * clauses;
      let theirs = e * clauses;
      for (let p = 0; p < clauses; p++) {
        const gap = (leanings[mine++] ?? 0) - (leanings[theirs++] ?? 0);
        // Where either was not heard, the gap is not a number, and neither holds.
        if (gap >= 0) kin += 0.35 - 1.4 * gap;
        else if (gap < 0) kin += 0.35 + 1.4 * gap;
      }
      const close = kin > 0 ? kin * kin : 0;
      alike[d * size + e] = close;
      alike[e * size + d] = close;
    }
  }
  return heard.map((row, p) => {
    const options = provisions[p]?.axis.length ?? 0;
    const voices = members.filter((d) => (row[d] ?? null) !== null);
    const made = new Map<number, readonly number[]>();
    if (voices.length === 0) return made;
    for (const d of members) {
      if ((row[d] ?? null) !== null) continue;
      const sum = new Array<number>(options).fill(0.5 * DOUBT);
      let total = DOUBT;
      for (const e of voices) {
        const close = alike[d * size + e] ?? 0;
        if (close === 0) continue;
        const worth = row[e]?.worth;
        for (let o = 0; o < options; o++) sum[o] = (sum[o] ?? 0) + close * (worth?.[o] ?? 0.5);
        total += close;
      }
      made.set(
        d,
        sum.map((worth) => worth / total),
      );
    }
    return made;
  });
}

/** Where on the axis of a clause a delegation was heard to stand; not a number if nowhere. */
function leaningOf(known: Impression, axis: readonly number[]): number {
  let at = 0;
  let total = 0;
  known.worth.forEach((worth, option) => {
    const liked = worth > 0.3 ? (worth - 0.3) * (worth - 0.3) : 0;
    at += liked * (axis[option] ?? 0);
    total += liked;
  });
  return total > 0 ? at / total : Number.NaN;
}

const bonds = new WeakMap<object, Float64Array>();

/** How much the groups that two delegations share say of both. */
function groupTies(view: ChairView): Float64Array {
  const known = bonds.get(view.model);
  if (known !== undefined) return known;
  const size = view.model.delegations.length;
  const ties = new Float64Array(size * size);
  for (const { members, discipline } of view.state.scenario.groups) {
    const seats = members.map((id) => view.model.delegationIndex.get(id) ?? -1);
    // A group of everybody says nothing; a small one of old friends a great deal.
    const bond = (0.15 + 0.5 * discipline) * (1 - seats.length / (size + 1));
    for (const d of seats) {
      for (const e of seats) ties[d * size + e] = (ties[d * size + e] ?? 0) + bond;
    }
  }
  bonds.set(view.model, ties);
  return ties;
}
