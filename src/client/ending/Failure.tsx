import type { Certificate } from '../../engine/state.ts';
import { useTable } from '../table/table-context.ts';
import { actorList, clauseName, listOf } from '../table/words.ts';

type Failed = Extract<Certificate, { outcome: 'failed' }>;

/** Precisely what failed: who objected to which clause, and what was never settled. */
export function Failure({ certificate }: { readonly certificate: Failed }) {
  const table = useTable();
  const { t, names } = table;
  const byClause = new Map<string, string[]>();
  for (const { by, provision } of certificate.objections) {
    byClause.set(provision, [...(byClause.get(provision) ?? []), by]);
  }
  return (
    <>
      {byClause.size > 0 && (
        <>
          <h3>{t('table:certificate.objections')}</h3>
          <ul>
            {[...byClause].map(([provision, by]) => (
              <li key={provision}>
                {t('table:certificate.objection', {
                  provision: clauseName(table, provision),
                  option: names.option(provision, certificate.text[provision] ?? ''),
                  count: by.length,
                  delegations: actorList(table, by),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {certificate.unresolved.length > 0 && (
        <p>
          {t('table:certificate.unresolved', {
            count: certificate.unresolved.length,
            provisions: listOf(
              table,
              certificate.unresolved.map((p) => clauseName(table, p)),
            ),
          })}
        </p>
      )}
    </>
  );
}
