import { useEffect, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let asked = false;

/**
 * Whether the page is being laid out for paper. Told by the event before printing and at once: by
 * the time the medium changes, browsers have counted the sheets, and cut off what is longer then.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => asked || matchMedia('print').matches);
}

function subscribe(changed: () => void): () => void {
  const medium = matchMedia('print');
  const before = () => {
    asked = true;
    flushSync(changed);
  };
  const after = () => {
    asked = false;
    changed();
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  medium.addEventListener('change', changed);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    medium.removeEventListener('change', changed);
  };
}

/** Whatever is folded away is printed too, and folded again afterwards. */
export function useUnfoldedPrint(): void {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
      for (const fold of opened) fold.open = true;
    };
    const close = () => {
      for (const fold of opened) fold.open = false;
      opened = [];
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', close);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', close);
    };
  }, []);
}
