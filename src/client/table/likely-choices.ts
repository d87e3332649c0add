import type { Draft, Likely } from './command-fields.ts';
import type { TableValue } from './table-context.ts';

/**
 * What my delegation would most likely say, to begin the form with: support for what it likes best
 * in the clause under discussion, or in the clause that matters most to it.
 */
export function likelyStatement({ view, model, me }: TableValue): Draft {
  if (me === null) return {};
  const item = model.provisionIndex.get(view.meeting.item ?? '');
  const at = item ?? me.salience.indexOf(Math.max(...me.salience));
  const provision = model.provisions[at];
  const values = me.values[at] ?? [];
  const option = provision?.provision.options[values.indexOf(Math.max(...values))];
  if (provision === undefined || option === undefined) return {};
  return { provision: provision.id, stance: 'support', option: option.id };
}

/**
 * Of the clauses the one under discussion, of several formulations the one my capital likes best;
 * of anything else the first.
 */
export function likelyFor({ view, model, me }: TableValue): Likely {
  return (field, values, draft) => {
    if (field === 'provision' && values.includes(view.meeting.item)) return view.meeting.item;
    const at = model.provisionIndex.get(String(draft.provision)) ?? -1;
    const worth = me?.values[at];
    const provision = model.provisions[at];
    if (field !== 'option' || worth === undefined || provision === undefined) return values[0];
    const value = (option: unknown) => worth[provision.optionIndex.get(String(option)) ?? -1] ?? -1;
    return values.reduce(
      (best, option) => (value(option) > value(best) ? option : best),
      values[0],
    );
  };
}
