import { type Tree, treeOf } from './adoptable-tree.ts';
import type { Consent } from './consent.ts';
import { walk } from './walk.ts';
import type { Meter } from './watch.ts';

export interface Irreconcilable {
  /** Delegation indices, in the order of the scenario; null where some text satisfies them all. */
  readonly members: readonly number[] | null;
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
  const links = consent.links.map((one) => ({ ...one, blocking: false }));
  const tree = treeOf({ consent, links, permitted: options });
  const everybody = [...tree.rowOf.keys()];
  const first = proof(tree, everybody, meter);
  if (first === null || first === 'satisfied') {
    return { members: null, exact: first === 'satisfied' };
  }
  let core = first;
  let exact = true;
  // The least demanding first: they are likely to be left out.
  for (const row of [...core].sort((a, b) => b - a)) {
    if (!core.includes(row)) continue;
    const without = proof(
      tree,
      core.filter((other) => other !== row),
      meter,
    );
    if (without === null) exact = false;
    else if (without !== 'satisfied') core = without;
  }
  const members = core.flatMap((row) => consent.rows[tree.rowOf[row] ?? -1]?.index ?? []);
  return { members: members.sort((a, b) => a - b), exact };
}

/** The rows that refused, if no text satisfies these; null where the budget ran out. */
function proof(tree: Tree, rows: readonly number[], meter: Meter): number[] | 'satisfied' | null {
  const needed = tree.needed.map((reservation, row) =>
    rows.includes(row) ? reservation : Number.NEGATIVE_INFINITY,
  );
  const refused = new Set<number>();
  let satisfied = false;
  const covered = walk(
    { ...tree, needed },
    {
      leaf: () => {
        satisfied = true;
        return false;
      },
      refused: (row) => refused.add(row),
    },
    meter,
  );
  if (satisfied) return 'satisfied';
  return covered ? [...refused].sort((a, b) => a - b) : null;
}
