import type { TextVector } from '../engine/utility.ts';
import { listOf, textAt } from './adoptable-list.ts';
import { type Prospect, treeOf } from './adoptable-tree.ts';
import { SLACK } from './consent.ts';
import { acceptedBy, type Room } from './room.ts';
import { walk } from './walk.ts';
import type { Meter } from './watch.ts';
import { smallestAim } from './welfare.ts';

/** Any adoptable text: one that leaves nobody far behind, if such a text is met at once. */
export function someText(
  room: Room,
  meter: Meter,
): { readonly text: TextVector | null; readonly exact: boolean } {
  if (room.permitted.some((options) => options.length === 0)) return { text: null, exact: true };
  const list = listOf(room, meter);
  if (list !== null) return { text: list.size === 0 ? null : textAt(list, 0), exact: true };
  const { bound, candidates } = smallestAim(room);
  const balanced = candidates?.find((text) => acceptedBy(room, text));
  if (balanced !== undefined) return { text: balanced, exact: true };
  const { text, covered } = search(room, [bound], meter);
  return { text, exact: covered || text !== null };
}

/** The adoptable text that comes first in the tree; null also where the meter ran out. */
export function firstText(room: Room, meter: Meter): TextVector | null {
  return search(room, [], meter).text;
}

/** @param bounds what is below 0 for no adoptable text */
function search(
  room: Room,
  bounds: readonly Prospect[],
  meter: Meter,
): { text: TextVector | null; covered: boolean } {
  let text: TextVector | null = null;
  const leaf = (reached: TextVector): boolean => {
    text = [...reached];
    return false;
  };
  const promising = (reach: Float64Array, from: number): boolean =>
    bounds.every((_, at) => (reach[from + at] ?? 0) >= -SLACK);
  const covered = walk(treeOf(room, bounds), { leaf, promising }, meter);
  return { text, covered };
}
