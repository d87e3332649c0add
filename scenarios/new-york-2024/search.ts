import type { Provision } from '../../src/scenario/schema.ts';
import { broken, type Compiled, type Draft } from './model.ts';

/**
 * Counts every text that nobody would block, by walking the tree of texts and leaving a branch
 * as soon as one delegation cannot reach its reservation value any more.
 */
export interface Found {
  readonly count: number;
  /** False when the count stopped at the limit. */
  readonly complete: boolean;
  readonly visited: number;
  /** Up to a hundred of them, evenly through the count. */
  readonly examples: readonly Draft[];
  /** Per provision and option, in how many of the texts it stands. */
  readonly uses: readonly (readonly number[])[];
}

export function consensusTexts(
  seats: readonly Compiled[],
  provisions: readonly Provision[],
  limit: number,
  patience = 3e7,
): Found {
  const depth = provisions.length;
  const chosen: number[] = provisions.map(() => 0);
  const uses = provisions.map((provision) => provision.options.map(() => 0));
  const examples: Draft[] = [];
  let count = 0;
  let visited = 0;
  let stopped = false;

  // What a seat can still gain from the provisions after this one.
  const ahead = seats.map((seat) => {
    const rest = Array.from({ length: depth + 1 }, () => 0);
    for (let p = depth - 1; p >= 0; p -= 1) {
      rest[p] = (rest[p + 1] ?? 0) + Math.max(...(seat.worth[p] ?? [0]));
    }
    return rest;
  });
  const blockedOption = provisions.map((provision, p) =>
    provision.options.map((_, o) => seats.some((seat) => seat.redLines[p]?.[o] ?? false)),
  );
  const placeOf = new Map(provisions.map((provision, p) => [provision.id, p]));
  // A link is settled once the later of its two provisions is chosen.
  const settledAt = (p: number) => (link: Compiled['links'][number]) =>
    Math.max(placeOf.get(link.when.provision) ?? 0, placeOf.get(link.needs.provision) ?? 0) === p;
  const linksAt = provisions.map((_, p) => seats.map((seat) => seat.links.filter(settledAt(p))));
  const hasLinks = linksAt.map((row) => row.some((links) => links.length > 0));

  const draftNow = (): Draft =>
    Object.fromEntries(
      provisions.map((provision, p) => [provision.id, provision.options[chosen[p] ?? 0]?.id ?? '']),
    );

  function walk(p: number, sums: Float64Array): void {
    if (stopped) return;
    if (p === depth) {
      count += 1;
      chosen.forEach((o, at) => {
        const row = uses[at];
        if (row !== undefined) row[o] = (row[o] ?? 0) + 1;
      });
      if (examples.length < 100 || count % 997 === 0) {
        if (examples.length >= 100) examples.shift();
        examples.push(draftNow());
      }
      if (count >= limit) stopped = true;
      return;
    }
    const options = provisions[p]?.options ?? [];
    for (let o = 0; o < options.length; o += 1) {
      if (blockedOption[p]?.[o]) continue;
      visited += 1;
      if (visited > patience) stopped = true;
      if (stopped) return;
      chosen[p] = o;
      const draft = hasLinks[p] ? draftNow() : undefined;
      const next = new Float64Array(seats.length);
      let possible = true;
      for (let s = 0; s < seats.length && possible; s += 1) {
        const seat = seats[s];
        if (seat === undefined) continue;
        let sum = (sums[s] ?? 0) + (seat.worth[p]?.[o] ?? 0);
        if (draft !== undefined) {
          for (const link of linksAt[p]?.[s] ?? []) if (broken(link, draft)) sum -= link.penalty;
        }
        next[s] = sum;
        possible = sum + (ahead[s]?.[p + 1] ?? 0) >= seat.reservation - 1e-9;
      }
      if (possible) walk(p + 1, next);
    }
    chosen[p] = 0;
  }

  walk(0, new Float64Array(seats.length));
  return { count, complete: !stopped, visited, examples, uses };
}
