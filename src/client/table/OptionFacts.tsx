import { RedLineMark } from './RedLineMark.tsx';
import { useTable } from './table-context.ts';
import { ValueMeter } from './ValueMeter.tsx';

/** What my instructions say of one option: its value, whether it is a red line, where it stands. */
export function OptionFacts({
  provision,
  option,
}: {
  readonly provision: string;
  readonly option: string;
}) {
  const { t, view, model, me, lifted } = useTable();
  const p = model.provisionIndex.get(provision) ?? -1;
  const o = model.provisions[p]?.optionIndex.get(option) ?? -1;
  const current = view.clauses[p]?.option === option;
  const redLine = me?.redLines[p]?.[o] === true && !lifted(p, o);
  return (
    <span className="nt-facts">
      {current && <span className="chip chip--accent">{t('table:in-the-text')}</span>}
      {redLine && <RedLineMark />}
      {me !== null && <ValueMeter value={me.values[p]?.[o] ?? 0} />}
    </span>
  );
}
