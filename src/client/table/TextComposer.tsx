import { useId } from 'react';
import { useTable } from './table-context.ts';

/** A whole text, one choice for each clause that is not yet agreed; what is left alone stays. */
export function TextComposer({
  label,
  text,
  complete,
  onChange,
}: {
  readonly label: string;
  readonly text: unknown;
  /** A text of one's own says something on every clause; a revised draft only on some. */
  readonly complete: boolean;
  readonly onChange: (text: Readonly<Record<string, string>>) => void;
}) {
  const { t, names, view } = useTable();
  const id = useId();
  const given = (typeof text === 'object' && text !== null ? text : {}) as Record<string, string>;
  const standing = Object.fromEntries(view.clauses.map((c) => [c.provision, c.option]));
  const chosen = Object.fromEntries(Object.entries(given).filter(([p, o]) => standing[p] !== o));
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <div className="nt-composer">
        {view.scenario.provisions.map((provision, index) => {
          const clause = view.clauses[index];
          const settled = clause?.status === 'agreed' || clause?.status === 'deleted';
          return (
            <div key={provision.id} className="field">
              <label htmlFor={`${id}${provision.id}`}>
                {t('table:clause-name', {
                  article: provision.article,
                  title: names.text(provision.title),
                })}
              </label>
              <select
                id={`${id}${provision.id}`}
                className="select"
                disabled={settled}
                value={chosen[provision.id] ?? ''}
                onChange={(event) => {
                  const { [provision.id]: _left, ...rest } = chosen;
                  const option = event.target.value;
                  const changed = option === '' ? rest : { ...rest, [provision.id]: option };
                  onChange(complete ? { ...standing, ...changed } : changed);
                }}
              >
                <option value="">
                  {t('table:as-it-stands', {
                    option: names.option(provision.id, clause?.option ?? ''),
                  })}
                </option>
                {provision.options
                  .filter((option) => option.id !== clause?.option)
                  .map((option) => (
                    <option key={option.id} value={option.id}>
                      {names.text(option.label)}
                    </option>
                  ))}
              </select>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
