import type { TextVector } from '../engine/utility.ts';
import { treeOf } from './adoptable-tree.ts';
import { type Consent, consentAmong, SLACK } from './consent.ts';
import { dot } from './prices.ts';
import { acceptedBy, type Room } from './room.ts';
import { walk } from './walk.ts';
import type { Meter } from './watch.ts';
import { balanceOf, weightedSum } from './welfare.ts';

export interface Irreconcilable {
  /** Delegation indices, in the order of the scenario; empty where some text satisfies them all. */
  readonly members: readonly number[];
  /** False where the budget ran out, so that somebody of them might be left out. */
  readonly exact: boolean;
}

/**
 * Members whose reservation values no text satisfies together, while any of them left out would let
 * one be. Method: deletion filtering (Chinneck and Dravnieks, ORSA Journal on Computing 3, 1991), in
 * which whoever was not needed for a proof is left out with the one who was tried.
 *
 * @param options that texts may use, by provision, whatever red lines say
 */
export function irreconcilable(
  consent: Consent,
  options: readonly (readonly number[])[],
  meter: Meter,
): Irreconcilable {
  const first = refusersAmong(consent, options, meter);
  if (first === null || first === 'satisfied') {
    return { members: [], exact: first === 'satisfied' };
  }
  let core = first;
  let exact = true;
  for (const row of first) {
    if (!core.includes(row)) continue;
    const others = core.filter((other) => other !== row);
    const needed = refusersAmong(consentAmong(consent, others), options, meter);
    if (needed === null) exact = false;
    else if (needed !== 'satisfied') core = needed.flatMap((at) => others[at] ?? []);
  }
  const members = core.flatMap((row) => consent.rows[row]?.index ?? []);
  return { members: members.sort((a, b) => a - b), exact };
}

/**
 * Rows that no text satisfies together, those who weigh least in the proof first; null where the
 * budget ran out.
 */
function refusersAmong(
  consent: Consent,
  options: readonly (readonly number[])[],
  meter: Meter,
): number[] | 'satisfied' | null {
  const links = consent.links.map((one) => ({ ...one, blocking: false }));
  const room = { consent, links, permitted: options };
  const { weights, candidates } = balanceOf(room);
  const byWeight = [...weights.keys()].sort(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b,
  );
  const heavy = outweighing(room, weights, byWeight);
  if (heavy !== null) return heavy.reverse();
  if (candidates.some((text) => acceptedBy(room, text))) return 'satisfied';

  const tree = treeOf(room, [
    weightedSum(room, weights, -dot(weights, consent.reservations), consent.rows),
  ]);
  const refused = new Set<number>();
  let outweighed = false;
  let satisfied: TextVector | null = null;
  const covered = walk(
    tree,
    {
      leaf: (text) => {
        satisfied = text;
        return false;
      },
      refused: (row) => refused.add(tree.rowOf[row] ?? -1),
      promising: (reach, from) => {
        const possible = (reach[from] ?? 0) >= -SLACK;
        // Such a proof needs everybody with a weight.
        outweighed ||= !possible;
        return possible;
      },
    },
    meter,
  );
  if (satisfied !== null) return 'satisfied';
  if (!covered) return null;
  return byWeight.filter((row) => outweighed || refused.has(row)).reverse();
}

/**
 * The fewest rows, heaviest first, whose weighted margins over their reservation values are below 0
 * in every text; null where those of all rows together are not.
 */
function outweighing(
  { consent, permitted }: Room,
  weights: Float64Array,
  byWeight: readonly number[],
): number[] | null {
  const worths = permitted.map((options) => new Float64Array(options.length));
  let asked = 0;
  for (const [at, row] of byWeight.entries()) {
    const weight = weights[row] ?? 0;
    asked += weight * (consent.reservations[row] ?? 0);
    let most = 0;
    permitted.forEach((options, provision) => {
      const own = worths[provision];
      if (own === undefined) return;
      options.forEach((option, place) => {
        const gain = consent.gains[provision]?.[option]?.[row] ?? 0;
        own[place] = (own[place] ?? 0) + weight * gain;
      });
      most += own.reduce((max, worth) => Math.max(max, worth), 0);
    });
    if (most < asked - SLACK) return byWeight.slice(0, at + 1);
  }
  return null;
}
