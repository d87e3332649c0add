import { useSyncExternalStore } from 'react';
import type { Size } from './tabs.ts';

// In em of the browser's own font, so that zooming in leads to fewer panes, not to narrower ones.
const WIDE = '(min-width: 75em)';
const MIDDLE = '(min-width: 50em)';

function sizeNow(): Size {
  if (matchMedia(WIDE).matches) return 'wide';
  return matchMedia(MIDDLE).matches ? 'middle' : 'narrow';
}

function subscribe(listener: () => void): () => void {
  const queries = [matchMedia(WIDE), matchMedia(MIDDLE)];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

export function useSize(): Size {
  return useSyncExternalStore(subscribe, sizeNow);
}
