import { type StanceKind, stanceKinds } from '../../engine/command.ts';
import type { StanceCounts } from './stances.ts';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';

/** Who supports, can live with or opposes a formulation in public: numbers, and names on demand. */
export function StanceTally({ counts }: { readonly counts: StanceCounts }) {
  const { t, names } = useTable();
  const spoken = stanceKinds.filter((kind) => counts[kind].length > 0);
  if (spoken.length === 0) return <p className="nt-tally muted small">{t('table:nobody-spoke')}</p>;
  return (
    <details className="nt-tally">
      <summary>
        {spoken.map((kind) => (
          <StanceCount key={kind} kind={kind} count={counts[kind].length} />
        ))}
      </summary>
      <dl className="nt-tally-names small">
        {spoken.map((kind) => (
          <div key={kind}>
            <dt>{t(`table:stance.${kind}`)}</dt>
            <dd>{counts[kind].map((id) => names.delegation(id)).join(' · ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function StanceCount({ kind, count }: { readonly kind: StanceKind; readonly count: number }) {
  const { t } = useTable();
  return (
    <span className="nt-stance" data-stance={kind}>
      <TableIcon name={kind} />
      {t(`table:stance-count.${kind}`, { count })}
    </span>
  );
}
