import { rollCallOrder } from './roll-call-order.ts';
import { useTable } from './table-context.ts';

/** Who is called when, and who has voted how so far. */
export function RollCall() {
  const { t, names, view, model, seat } = useTable();
  const vote = view.business.at(-1);
  if (vote?.kind !== 'vote' || vote.method === 'show-of-hands') return null;
  return (
    <details className="nt-fold">
      <summary>{t(`table:roll-call-title.${vote.method}`)}</summary>
      <ol className="nt-roll-call small">
        {rollCallOrder(view, model, vote).map((index) => {
          const id = model.delegations[index]?.id ?? '';
          const choice = vote.ballots[index] ?? null;
          return (
            <li key={id} data-me={id === seat || undefined}>
              <span>{names.delegation(id)}</span>
              <span className="muted">
                {choice === null ? t('table:not-yet') : t(`table:choice.${choice}`)}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
