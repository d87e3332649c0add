import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '../hall/use-media.ts';

interface Entry {
  readonly id: string;
  readonly title: string;
}

/** What heads a part of the page, as far as the table of contents goes. */
const HEADINGS = ':scope > .panel > h2[id], :scope > * > .panel > h2[id]';

/** The table of contents, made of the headings that are really there. */
export function Contents({ body }: { readonly body: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('debrief');
  const entries = useHeadings(body);
  const current = useCurrent(entries);
  const wide = useMedia('(min-width: 64em)');
  const list = (
    <ol>
      {entries.map(({ id, title }) => (
        <li key={id}>
          <button
            type="button"
            aria-current={id === current ? 'location' : undefined}
            onClick={() => go(id)}
          >
            {title}
          </button>
        </li>
      ))}
    </ol>
  );
  return (
    <nav className="debrief-contents" aria-label={t('contents')}>
      {wide ? (
        list
      ) : (
        <details>
          <summary>{t('contents')}</summary>
          {list}
        </details>
      )}
    </nav>
  );
}

/** An address for each part would be another screen's: the part after `#` is taken. */
function go(id: string): void {
  const heading = document.getElementById(id);
  if (heading === null) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}

/** Sections come one after another as they are computed, and some games have none of some. */
function useHeadings(body: RefObject<HTMLElement | null>): readonly Entry[] {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  useEffect(() => {
    const watched = body.current;
    if (watched === null) return;
    const read = () => {
      const found = [...watched.querySelectorAll<HTMLElement>(HEADINGS)].map((heading) => ({
        id: heading.id,
        title: heading.textContent,
      }));
      setEntries((old) => (JSON.stringify(old) === JSON.stringify(found) ? old : found));
    };
    const observer = new MutationObserver(read);
    observer.observe(watched, { childList: true, subtree: true });
    read();
    return () => observer.disconnect();
  }, [body]);
  return entries;
}

/** The last part whose heading has passed the top third of the window. */
function useCurrent(entries: readonly Entry[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const look = () => {
      const passed = entries.filter(({ id }) => {
        const heading = document.getElementById(id);
        return heading !== null && heading.getBoundingClientRect().top < innerHeight / 3;
      });
      setCurrent(passed.at(-1)?.id ?? entries[0]?.id ?? null);
    };
    look();
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, [entries]);
  return current;
}
