import { useEffect, useId, useRef, useState } from 'react';
import { isSettled } from '../../engine/clause.ts';
import { ClauseCard } from './ClauseCard.tsx';
import { RivalTexts } from './RivalTexts.tsx';
import { useTable } from './table-context.ts';

const FILTERS = ['all', 'agenda', 'unsettled'] as const;
type Filter = (typeof FILTERS)[number];

/** The text: every clause as it now stands. It follows the discussion to the clause at issue. */
export function TextPane() {
  const { t, names, view, model } = useTable();
  const [filter, setFilter] = useState<Filter>('all');
  const headingId = useId();
  const pane = useRef<HTMLDivElement>(null);
  const last = view.business.at(-1);
  const asked =
    last?.kind === 'consensus' && last.target.kind === 'clause' ? last.target.provision : null;
  const item = asked ?? view.meeting.item;

  useEffect(() => {
    if (item === null) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    pane.current
      ?.querySelector(`#clause-${CSS.escape(item)}`)
      ?.scrollIntoView({ block: 'start', behavior: still ? 'auto' : 'smooth' });
  }, [item]);

  const agenda = model.meetings[view.meeting.index]?.provisions ?? [];
  const shown = view.clauses.filter((clause) => {
    if (filter === 'agenda') return agenda.length === 0 || agenda.includes(clause.provision);
    if (filter === 'unsettled') return !isSettled(clause);
    return true;
  });
  const settled = view.clauses.filter(isSettled);

  return (
    <section className="nt-text" data-tutorial="text" aria-labelledby={headingId} ref={pane}>
      <header className="nt-pane-head">
        <div>
          <h2 id={headingId}>{t('table:the-text')}</h2>
          <p className="small muted">
            {t('table:text-summary', {
              instrument: names.text(view.scenario.instrument),
              settled: settled.length,
              count: view.clauses.length,
            })}
          </p>
        </div>
        <fieldset className="nt-filters">
          <legend className="visually-hidden">{t('table:filter-clauses')}</legend>
          {FILTERS.map((name) => (
            <button
              key={name}
              type="button"
              className="chip"
              aria-pressed={filter === name}
              onClick={() => setFilter(name)}
            >
              {t(`table:filter.${name}`)}
            </button>
          ))}
        </fieldset>
      </header>
      {shown.length === 0 && <p className="muted">{t('table:no-clause-here')}</p>}
      {shown.map((clause) => {
        const provision = model.provisions[model.provisionIndex.get(clause.provision) ?? -1];
        if (provision === undefined) return null;
        return (
          <ClauseCard
            key={clause.provision}
            clause={clause}
            provision={provision}
            discussed={item === clause.provision}
          />
        );
      })}
      <RivalTexts />
    </section>
  );
}
