import { OptionFacts } from './OptionFacts.tsx';
import { useTable } from './table-context.ts';

/** The formulation a decision is about, and, where it would replace one, the one it replaces. */
export function ClauseAtIssue({
  provision,
  option,
  instead,
}: {
  readonly provision: string;
  readonly option: string;
  readonly instead: string | null;
}) {
  const { t, names, view } = useTable();
  const options = view.scenario.provisions.find((p) => p.id === provision)?.options ?? [];
  const find = (id: string | null) => options.find((o) => o.id === id);
  const proposed = find(option);
  const present = instead === option ? undefined : find(instead);
  return (
    <div className="nt-issue">
      <p className="small muted">
        {t('table:clause-name', {
          article: names.article(provision),
          title: names.provision(provision),
        })}
      </p>
      {proposed !== undefined && (
        <div>
          <p>
            <strong>{names.text(proposed.label)}</strong>{' '}
            <OptionFacts provision={provision} option={option} />
          </p>
          <p className="nt-option-text">{names.text(proposed.text)}</p>
        </div>
      )}
      {present !== undefined && (
        <details className="nt-fold">
          <summary>{t('table:replaces', { option: names.text(present.label) })}</summary>
          <p className="nt-option-text">{names.text(present.text)}</p>
        </details>
      )}
    </div>
  );
}
