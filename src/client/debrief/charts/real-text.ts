import type { Model } from '../../../engine/model.ts';
import type { TextVector } from '../../../engine/utility.ts';

/** The text of the real negotiation; null unless the scenario says what it was on every provision. */
export function realText(model: Model): TextVector | null {
  const text = model.provisions.map(({ provision, optionIndex }) =>
    provision.reality === undefined ? -1 : (optionIndex.get(provision.reality.option) ?? -1),
  );
  return text.includes(-1) ? null : text;
}
