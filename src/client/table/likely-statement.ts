import type { Draft } from './command-fields.ts';
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
