import type { Tree } from './adoptable-tree.ts';
import { type Outlook, turn } from './outlook.ts';

/**
 * Counts the texts below a node whatever the members say, but for blocking links.
 *
 * @param outlooks by level of the node, then level: what the levels after it look like. The part that
 *   belongs to deeper nodes is written over.
 * @returns the count for a node at a level, which is the next to be chosen at
 */
export function textsBelow(
  tree: Tree,
  outlooks: (Outlook | undefined)[],
): (level: number) => bigint {
  const { depth, levels, blockingFrom } = tree;
  const counted = new Map<string, bigint>();

  function product(level: number): bigint {
    const from = level * depth;
    let texts = 1;
    for (let at = level; at < depth; at++) texts *= outlooks[from + at]?.width ?? 0;
    if (texts <= Number.MAX_SAFE_INTEGER) return BigInt(texts);
    let exact = 1n;
    for (let at = level; at < depth; at++) exact *= BigInt(outlooks[from + at]?.width ?? 0);
    return exact;
  }

  return function count(level: number): bigint {
    if (blockingFrom[level] !== true) return product(level);
    const from = level * depth;
    const to = from + depth;
    let key = `${level}`;
    for (let at = level; at < depth; at++) key += `,${outlooks[from + at]?.id}`;
    const known = counted.get(key);
    if (known !== undefined) return known;
    let sum = 0n;
    levels[level]?.choices.forEach((choice, index) => {
      if (outlooks[from + level]?.moves[index] == null) return;
      for (let at = level + 1; at < depth; at++) outlooks[to + at] = outlooks[from + at];
      for (const effect of choice.effects) {
        const before = outlooks[to + effect.level];
        if (before !== undefined) outlooks[to + effect.level] = turn(tree, before, effect).to;
      }
      sum += count(level + 1);
    });
    counted.set(key, sum);
    return sum;
  };
}
