import { useId } from 'react';
import type { ProvisionModel } from '../../engine/model.ts';
import type { Clause } from '../../engine/state.ts';
import { ClauseActions } from './ClauseActions.tsx';
import { ClauseAmendments } from './ClauseAmendments.tsx';
import { ClauseHistory } from './ClauseHistory.tsx';
import { ClauseText } from './ClauseText.tsx';
import { OptionRow } from './OptionRow.tsx';
import { RedLineMark } from './RedLineMark.tsx';
import { StanceTally } from './StanceTally.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { stancesOn } from './stances.ts';
import { useTable } from './table-context.ts';
import { ValueMeter } from './ValueMeter.tsx';

/** One contested clause of the draft, with all that is known about it. */
export function ClauseCard({
  clause,
  provision,
  discussed,
}: {
  readonly clause: Clause;
  readonly provision: ProvisionModel;
  /** The clause is the item before the committee. */
  readonly discussed: boolean;
}) {
  const { t, names, view, model, me, lifted } = useTable();
  const titleId = useId();
  const { index } = provision;
  const current = provision.optionIndex.get(clause.option) ?? -1;
  const redLine = me?.redLines[index]?.[current] === true && !lifted(index, current);
  const others = provision.provision.options.length - 1;

  return (
    <article
      className="nt-clause"
      id={`clause-${clause.provision}`}
      data-status={clause.status}
      data-discussed={discussed || undefined}
      aria-labelledby={titleId}
    >
      <header className="nt-clause-head">
        <div>
          <p className="nt-article">{names.article(clause.provision)}</p>
          <h3 id={titleId}>{names.provision(clause.provision)}</h3>
        </div>
        <StatusBadge status={clause.status} />
      </header>
      {discussed && <p className="nt-now small">{t('table:under-discussion')}</p>}
      <ClauseText clause={clause} provision={provision.provision} />
      {clause.reserved.length > 0 && (
        <p className="small muted">
          {t('table:reserved-by', {
            delegations: clause.reserved.map((id) => names.delegation(id)).join(' · '),
          })}
        </p>
      )}
      <div className="nt-clause-sums">
        <StanceTally counts={stancesOn(view, model, index, clause.option)} />
        <span className="nt-private">
          {redLine && <RedLineMark />}
          {me !== null && <ValueMeter value={me.values[index]?.[current] ?? 0} />}
        </span>
      </div>
      <ClauseAmendments provision={clause.provision} />
      <ClauseActions provision={clause.provision} />
      <details className="nt-fold">
        <summary>{t('table:alternatives', { count: others })}</summary>
        <p className="muted small">{names.text(provision.provision.question)}</p>
        <ol className="nt-options">
          {provision.provision.options.map((option, at) => (
            <OptionRow
              key={option.id}
              provision={index}
              index={at}
              option={option}
              current={option.id === clause.option}
            />
          ))}
        </ol>
        <p className="nt-poles small muted" aria-hidden="true">
          <span>{names.text(provision.provision.poles.low)}</span>
          <span>{names.text(provision.provision.poles.high)}</span>
        </p>
      </details>
      <ClauseHistory provision={clause.provision} />
    </article>
  );
}
