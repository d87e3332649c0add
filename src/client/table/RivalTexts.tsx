import { CHAIRS_DRAFT } from '../../engine/state.ts';
import { useTable } from './table-context.ts';
import { proposalName } from './words.ts';

/** Other texts before the committee, each shown by where it differs from the Chair's draft. */
export function RivalTexts() {
  const table = useTable();
  const { t, names, view } = table;
  const rivals = view.proposals.filter((p) => p.id !== CHAIRS_DRAFT && p.status === 'live');
  if (rivals.length === 0) return null;
  const present = new Map(view.clauses.map((c) => [c.provision, c.option]));
  return (
    <section className="nt-rivals">
      <h3>{t('table:rival-texts')}</h3>
      {rivals.map((proposal) => {
        const differs = Object.entries(proposal.text).filter(([p, o]) => present.get(p) !== o);
        return (
          <details key={proposal.id} className="nt-fold">
            <summary>
              {t('table:rival-differs', {
                proposal: proposalName(table, proposal.id),
                count: differs.length,
              })}
            </summary>
            <ul className="small">
              {differs.map(([provision, option]) => (
                <li key={provision}>
                  {t('table:term', {
                    article: names.article(provision),
                    option: names.option(provision, option),
                  })}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
