import { useRef } from 'react';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';
import { TAB_ICONS, TAB_TUTORIAL, type Tab } from './tabs.ts';

/** One tab stop; the arrows move between the tabs, as readers of screens expect. */
export function TabBar({
  tabs,
  active,
  waiting,
  warnings,
  onChoose,
}: {
  readonly tabs: readonly Tab[];
  readonly active: Tab;
  /** Packages that wait for an answer. */
  readonly waiting: number;
  /** What the coach warns of. */
  readonly warnings: number;
  readonly onChoose: (tab: Tab) => void;
}) {
  const { t } = useTable();
  const bar = useRef<HTMLDivElement>(null);
  const move = (by: number) => {
    const next = tabs[(tabs.indexOf(active) + by + tabs.length) % tabs.length];
    if (next === undefined) return;
    onChoose(next);
    bar.current?.querySelector<HTMLElement>(`#nt-tab-${next}`)?.focus();
  };
  return (
    <div ref={bar} className="nt-tabs" role="tablist" aria-label={t('table:panes')}>
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`nt-tab-${tab}`}
          type="button"
          role="tab"
          className="nt-tab"
          aria-selected={tab === active}
          aria-controls={tab === active ? 'nt-panel' : undefined}
          tabIndex={tab === active ? 0 : -1}
          data-tutorial={tab === active ? undefined : TAB_TUTORIAL[tab]}
          onClick={() => onChoose(tab)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') move(1);
            else if (event.key === 'ArrowLeft') move(-1);
            else return;
            event.preventDefault();
          }}
        >
          <TableIcon name={TAB_ICONS[tab]} />
          <span>{t(`table:tab.${tab}`)}</span>
          {tab === 'inbox' && waiting > 0 && (
            <span className="nt-badge figures">
              {waiting}
              <span className="visually-hidden">
                {' '}
                {t('table:offers-waiting', { count: waiting })}
              </span>
            </span>
          )}
          {tab === 'coach' && warnings > 0 && (
            <span className="nt-badge nt-badge--corner figures">
              {warnings}
              <span className="visually-hidden">
                {' '}
                {t('table:coach-warns', { count: warnings })}
              </span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
