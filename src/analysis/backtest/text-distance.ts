import type { Model } from '../../engine/model.ts';
import type { TextVector } from '../../engine/utility.ts';
import { treeOf } from '../adoptable-tree.ts';
import { roomOf } from '../room.ts';
import { walk } from '../walk.ts';
import { meterOf, type Watch } from '../watch.ts';

/** By provision, then option: the share of some texts that have the option. */
export type OptionShares = readonly (readonly number[])[];

/** How far some texts lie from one text. */
export interface TextDistance {
  /** Mean over the provisions of the distance on the provision's axis, in [0,1]. */
  readonly distance: number;
  /** Share of the provisions that have the same option, in [0,1]. */
  readonly identical: number;
  /** Both, by provision index. */
  readonly provisions: readonly { readonly distance: number; readonly identical: number }[];
}

/** @returns null where there are no texts */
export function sharesOf(model: Model, texts: readonly TextVector[]): OptionShares | null {
  if (texts.length === 0) return null;
  return model.provisions.map(({ axis }, provision) =>
    axis.map(
      (_, option) => texts.filter((text) => text[provision] === option).length / texts.length,
    ),
  );
}

/**
 * A text drawn at random from all that could be adopted, each as likely: not a sample but the shares
 * themselves, from a walk over every one of them.
 *
 * @returns null where there is none, or where the walk ran out of its budget or was called off
 */
export function adoptableShares(
  model: Model,
  watch?: Watch,
): { readonly texts: number; readonly shares: OptionShares } | null {
  const counts = model.provisions.map(({ axis }) => axis.map(() => 0));
  let texts = 0;
  const leaf = (text: TextVector): boolean => {
    texts += 1;
    for (const [provision, option] of text.entries()) {
      const row = counts[provision];
      if (row !== undefined) row[option] = (row[option] ?? 0) + 1;
    }
    return true;
  };
  const whole = walk(treeOf(roomOf(model)), { leaf }, meterOf(watch, NODES));
  if (!whole || texts === 0) return null;
  return { texts, shares: counts.map((row) => row.map((count) => count / texts)) };
}

/** Partial texts that the walk may look at unless the watcher says otherwise: some seconds. */
const NODES = 20_000_000;

/** Mean distance of texts with these shares from a text. Provisions weigh the same. */
export function distanceTo(model: Model, target: TextVector, shares: OptionShares): TextDistance {
  const provisions = model.provisions.map(({ axis }, provision) => {
    const wanted = target[provision] ?? -1;
    const there = axis[wanted] ?? 0;
    const row = shares[provision] ?? [];
    const distance = row.reduce(
      (sum, share, option) => sum + share * Math.abs((axis[option] ?? 0) - there),
      0,
    );
    return { distance, identical: row[wanted] ?? 0 };
  });
  const mean = (of: (one: (typeof provisions)[number]) => number): number =>
    provisions.reduce((sum, one) => sum + of(one), 0) / Math.max(1, provisions.length);
  return {
    distance: mean((one) => one.distance),
    identical: mean((one) => one.identical),
    provisions,
  };
}

/** The text that was really adopted; null where the scenario does not say for every provision. */
export function realText(model: Model): TextVector | null {
  const text = model.provisions.map(({ provision, optionIndex }) =>
    provision.reality === undefined ? -1 : (optionIndex.get(provision.reality.option) ?? -1),
  );
  return text.includes(-1) ? null : text;
}
