import type { Option } from '../../scenario/schema.ts';
import { RedLineMark } from './RedLineMark.tsx';
import { StanceTally } from './StanceTally.tsx';
import { stancesOn } from './stances.ts';
import { useTable } from './table-context.ts';
import { ValueMeter } from './ValueMeter.tsx';

/** One formulation of a clause: what it says, who is for it, what it is worth to me. */
export function OptionRow({
  provision,
  index,
  option,
  current,
}: {
  /** Index of the provision. */
  readonly provision: number;
  /** Index of the option. */
  readonly index: number;
  readonly option: Option;
  readonly current: boolean;
}) {
  const { t, names, view, model, me, lifted } = useTable();
  const id = model.provisions[provision]?.id ?? '';
  const redLine = me?.redLines[provision]?.[index] === true && !lifted(provision, index);
  return (
    <li className="nt-option" data-current={current || undefined}>
      <p className="nt-option-head">
        <strong>{names.option(id, option.id)}</strong>
        {current && <span className="chip chip--accent">{t('table:in-the-text')}</span>}
        {redLine && <RedLineMark />}
      </p>
      {!current && <p className="nt-option-text">{names.text(option.text)}</p>}
      <div className="nt-option-foot">
        <StanceTally counts={stancesOn(view, model, provision, option.id)} />
        {me !== null && <ValueMeter value={me.values[provision]?.[index] ?? 0} />}
      </div>
    </li>
  );
}
