import { stanceOf } from './stances.ts';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';

/** What the partners of a package have said in public about one of its terms. */
export function PartnerStances({
  term,
  partners,
}: {
  readonly term: { readonly provision: string; readonly option: string };
  readonly partners: readonly string[];
}) {
  const { t, names, view, model } = useTable();
  if (partners.length === 0) return null;
  const at = model.provisionIndex.get(term.provision) ?? -1;
  return (
    <ul className="nt-partner-stances small">
      {partners.map((id) => {
        const said = stanceOf(view, model, at, id);
        return (
          <li key={id}>
            {said === null ? (
              <span className="muted">
                {t('table:partner-silent', { delegation: names.delegation(id) })}
              </span>
            ) : (
              <span className="nt-stance" data-stance={said.stance}>
                <TableIcon name={said.stance} />
                {t(`table:partner-stance.${said.stance}`, {
                  delegation: names.delegation(id),
                  option: names.option(term.provision, said.option),
                })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
