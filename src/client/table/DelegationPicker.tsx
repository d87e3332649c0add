import { useId, useState } from 'react';
import { matches } from '../seat/search.ts';
import { useTable } from './table-context.ts';

/** With more delegations than this, a field to find them by name is shown. */
const EASY_TO_SCAN = 12;

export function DelegationPicker({
  label,
  among,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly among: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { t, names, language } = useTable();
  const [wanted, setWanted] = useState('');
  const searchId = useId();
  const order = new Intl.Collator(language);
  const shown = among
    .filter((id) => chosen.includes(id) || matches(wanted, [names.delegation(id)]))
    .sort((a, b) => order.compare(names.delegation(a), names.delegation(b)));
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {among.length > EASY_TO_SCAN && (
        <>
          <label className="visually-hidden" htmlFor={searchId}>
            {t('table:find-delegation')}
          </label>
          <input
            id={searchId}
            className="input"
            type="search"
            placeholder={t('table:find-delegation')}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </>
      )}
      <div className="nt-picker">
        {shown.map((id) => (
          <label key={id} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, id] : chosen.filter((other) => other !== id),
                )
              }
            />
            <span>{names.delegation(id)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
