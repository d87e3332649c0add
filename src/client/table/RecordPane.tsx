import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { LoggedEvent } from '../store/game-store.ts';
import { speechOf } from './latest-speech.ts';
import { RecordEntry } from './RecordEntry.tsx';
import { belongs, RECORD_FILTERS, type RecordFilter } from './record-filter.ts';
import { recordLine } from './record-line.ts';
import { useTable } from './table-context.ts';

/** Entries put on the page at a time: a vote of 193 must not make every scroll slow. */
const WINDOW = 120;

/**
 * The record of the meeting, the newest first, from which any moment can be taken up again.
 * `sought` is the place of an entry to begin at.
 */
export function RecordPane({ sought = null }: { readonly sought?: number | null }) {
  const table = useTable();
  const { t, events, language } = table;
  const [filter, setFilter] = useState<RecordFilter>('all');
  const [wanted, setWanted] = useState('');
  const [shown, setShown] = useState(() => windowFor(events, sought));
  const list = useRef<HTMLOListElement>(null);
  const searchId = useId();
  const needle = useDeferredValue(wanted).trim().toLocaleLowerCase(language);

  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with language and events.
  const entries = useMemo(() => {
    const found = events.filter(({ event }) => belongs(event, filter));
    if (needle === '') return found.toReversed();
    return found
      .filter(({ event }) =>
        `${recordLine(table, event)} ${speechOf(table, event).words ?? ''}`
          .toLocaleLowerCase(language)
          .includes(needle),
      )
      .toReversed();
  }, [events, filter, needle, language]);

  useEffect(() => {
    if (sought === null) return;
    const entry = list.current?.querySelector<HTMLElement>(`[data-at="${sought}"]`);
    entry?.focus();
    entry?.scrollIntoView({ block: 'center' });
  }, [sought]);

  return (
    <section className="nt-record" data-tutorial="record" aria-labelledby="nt-record-heading">
      <h2 id="nt-record-heading" className="visually-hidden">
        {t('table:tab.record')}
      </h2>
      <fieldset className="nt-filters">
        <legend className="visually-hidden">{t('table:filter-record')}</legend>
        {RECORD_FILTERS.map((name) => (
          <button
            key={name}
            type="button"
            className="chip"
            aria-pressed={filter === name}
            onClick={() => {
              setFilter(name);
              setShown(WINDOW);
            }}
          >
            {t(`table:record-filter.${name}`)}
          </button>
        ))}
      </fieldset>
      <label className="visually-hidden" htmlFor={searchId}>
        {t('table:search-record')}
      </label>
      <input
        id={searchId}
        className="input"
        type="search"
        placeholder={t('table:search-record')}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      {entries.length === 0 && <p className="muted">{t('table:record-empty')}</p>}
      <ol ref={list} className="nt-entries" reversed>
        {entries.slice(0, shown).map(({ event, at }) => (
          <RecordEntry key={at} event={event} at={at} sought={at === sought} />
        ))}
      </ol>
      {entries.length > shown && (
        <button type="button" className="button" onClick={() => setShown(shown + WINDOW)}>
          {t('table:record-more', { count: entries.length - shown })}
        </button>
      )}
    </section>
  );
}

/** As many of the newest entries as it takes to have the one that is sought among them. */
function windowFor(events: readonly LoggedEvent[], sought: number | null): number {
  const place = sought === null ? -1 : events.findIndex(({ at }) => at === sought);
  return place < 0 ? WINDOW : Math.max(WINDOW, events.length - place + WINDOW);
}
