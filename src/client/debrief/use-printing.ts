import { useEffect } from 'react';
import { useMedia } from '../hall/use-media.ts';

/** Whether the page is being laid out for paper. */
export function usePrinting(): boolean {
  return useMedia('print');
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
