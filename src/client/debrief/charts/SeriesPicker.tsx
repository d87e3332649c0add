import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MOST_SERIES } from './chart-style.ts';
import type { Series } from './series.ts';

/** Which delegations and groups a chart shows: chips to take away, and a list to add from. */
export function SeriesPicker({
  all,
  chosen,
  onChange,
}: {
  readonly all: readonly Series[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { t } = useTranslation('debrief');
  const left = all.filter(({ id }) => !chosen.includes(id));
  return (
    <div className="debrief-controls series-picker">
      <ul className="chip-row" aria-label={t('series.shown')}>
        {all
          .filter(({ id }) => chosen.includes(id))
          .map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                className="chip"
                aria-label={t('series.remove', { name })}
                aria-disabled={chosen.length === 1}
                onClick={() => {
                  if (chosen.length > 1) onChange(chosen.filter((other) => other !== id));
                }}
              >
                {name}
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
      </ul>
      {left.length > 0 && chosen.length < MOST_SERIES && (
        <label className="field">
          <span className="field-label">{t('series.add')}</span>
          <select
            className="select"
            value=""
            onChange={({ target }) => onChange([...chosen, target.value])}
          >
            <option value="">{t('series.choose')}</option>
            <SeriesOptions series={left} />
          </select>
        </label>
      )}
    </div>
  );
}

/** The entries of a list of delegations and groups. */
export function SeriesOptions({ series }: { readonly series: readonly Series[] }) {
  const { t } = useTranslation('debrief');
  return (['others', 'group', 'delegation'] as const).map((kind) => {
    const entries = series.filter((one) => one.kind === kind);
    if (entries.length === 0) return null;
    const options = entries.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ));
    return kind === 'others' ? (
      options
    ) : (
      <optgroup key={kind} label={t(`series.${kind}`)}>
        {options}
      </optgroup>
    );
  });
}
