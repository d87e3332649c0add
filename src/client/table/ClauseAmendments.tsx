import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';
import { listOf } from './words.ts';

/** Amendments to one clause that are still before the committee. */
export function ClauseAmendments({ provision }: { readonly provision: string }) {
  const table = useTable();
  const { t, names, view, model } = table;
  const live = view.amendments.filter((a) => a.provision === provision && a.status === 'live');
  if (live.length === 0) return null;
  const options = model.provisions[model.provisionIndex.get(provision) ?? -1]?.provision.options;
  return (
    <ul className="nt-amendments">
      {live.map((amendment) => {
        const option = options?.find((o) => o.id === amendment.option);
        return (
          <li key={amendment.id}>
            <p className="nt-amendment-head small">
              <TableIcon name="procedure" />
              {t('table:amendment-by', {
                by: listOf(
                  table,
                  amendment.sponsors.map((id) => names.delegation(id)),
                ),
                option: names.option(provision, amendment.option),
              })}
            </p>
            {option !== undefined && <p className="nt-option-text">{names.text(option.text)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
