import type { Model } from '../../engine/model.ts';
import type { TextById } from '../../engine/state.ts';
import type { Comparison } from './debrief.ts';

/** The final text beside the real outcome, on the provisions of which the scenario knows it. */
export function comparisonOf(model: Model, text: TextById): Comparison[] {
  return model.provisions.flatMap(({ id, provision, axis, optionIndex }) => {
    const option = text[id];
    const reality = provision.reality?.option;
    if (option === undefined || reality === undefined) return [];
    const here = axis[optionIndex.get(option) ?? -1];
    const there = axis[optionIndex.get(reality) ?? -1];
    if (here === undefined || there === undefined) return [];
    return [{ provision: id, option, reality, distance: Math.abs(here - there) }];
  });
}
