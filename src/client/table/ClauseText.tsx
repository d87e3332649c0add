import type { Clause } from '../../engine/state.ts';
import type { Provision } from '../../scenario/schema.ts';
import { useTable } from './table-context.ts';
import { listOf } from './words.ts';

/**
 * The clause as it stands, in the manner of drafts: what is not agreed stands in square brackets,
 * and behind each formulation wanted instead, who wants it.
 */
export function ClauseText({
  clause,
  provision,
}: {
  readonly clause: Clause;
  readonly provision: Provision;
}) {
  const table = useTable();
  const { t, names } = table;
  const textOf = (option: string) => {
    const found = provision.options.find((o) => o.id === option);
    return found === undefined ? option : names.text(found.text);
  };
  const wanted = new Map<string, string[]>();
  for (const { by, option } of clause.brackets) {
    if (option !== clause.option) wanted.set(option, [...(wanted.get(option) ?? []), by]);
  }
  const bracketed = clause.status === 'bracketed';
  const present = textOf(clause.option);

  return (
    <div className="nt-clause-text treaty-text">
      {clause.status === 'deleted' ? (
        <p>
          <del>{present}</del>
        </p>
      ) : bracketed ? (
        <p>
          <Bracket side="open" />
          {present}
          <Bracket side="close" />
        </p>
      ) : (
        <p>{present}</p>
      )}
      {[...wanted].map(([option, by]) => (
        <p key={option} className="nt-clause-alternative">
          <Bracket side="open" />
          <span className="visually-hidden">{t('table:instead')} </span>
          {textOf(option)}
          <span className="nt-attribution">
            {' — '}
            {listOf(
              table,
              by.map((id) => names.delegation(id)),
            )}
          </span>
          <Bracket side="close" />
        </p>
      ))}
    </div>
  );
}

function Bracket({ side }: { readonly side: 'open' | 'close' }) {
  return <b className="nt-bracket">{side === 'open' ? '[' : ']'}</b>;
}
