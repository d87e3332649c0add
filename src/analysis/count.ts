import { treeOf } from './adoptable-tree.ts';
import type { Room } from './room.ts';
import { walk } from './walk.ts';
import type { Meter } from './watch.ts';

export interface Count {
  /** Texts; where the count is not exact, those met so far, so there are at least as many. */
  readonly count: bigint;
  readonly exact: boolean;
}

/** The texts of a room that every member accepts. */
export function countIn(room: Room, meter: Meter): Count {
  let met = 0;
  let more = 0n;
  const exact = walk(
    treeOf(room),
    {
      leaf: () => {
        met += 1;
        return true;
      },
      whole: (texts) => {
        more += texts;
      },
    },
    meter,
  );
  return { count: BigInt(met) + more, exact };
}
