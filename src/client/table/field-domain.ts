import { CHAIR, type CommandType, stanceKinds } from '../../engine/command.ts';
import type { Domain } from './command-fields.ts';
import type { TableValue } from './table-context.ts';

/** What may be chosen in a field that the rules leave open, from what the reader may see. */
export function domainOf(table: TableValue, type: CommandType): Domain {
  const { view, model, seat, me } = table;
  const optionsOf = (provision: unknown) =>
    typeof provision === 'string'
      ? (model.provisions[model.provisionIndex.get(provision) ?? -1]?.provision.options ?? [])
      : [];
  return (field, draft) => {
    switch (field) {
      case 'provision':
        return model.provisions.map((p) => p.id);
      case 'option':
        return draft.provision === null ? [null] : optionsOf(draft.provision).map((o) => o.id);
      case 'stance':
        return draft.provision === null ? [null] : stanceKinds;
      case 'options': {
        const at = model.provisionIndex.get(String(draft.provision)) ?? -1;
        return optionsOf(draft.provision)
          .filter((_, option) => me?.redLines[at]?.[option] === true)
          .map((o) => o.id);
      }
      case 'parts':
        return model.provisions.map((p) => p.id);
      case 'to':
      case 'invited':
        return view.scenario.delegations
          .filter(
            (d) => d.kind === 'member' || type === 'send-message' || type === 'share-red-line',
          )
          .map((d) => d.id)
          .filter((id) => id !== seat && id !== CHAIR);
      case 'length':
        return range(view.floor.longest);
      case 'longest':
        return range(4);
      case 'perItem':
        return range(6);
      default:
        return [];
    }
  };
}

function range(to: number): number[] {
  return Array.from({ length: Math.max(1, to) }, (_, i) => i + 1);
}
