import { type RefObject, useLayoutEffect, useState } from 'react';

/** How much of the page stands above an element, in pixels: the site's head, notices, all of it. */
export function useHeightAbove(ref: RefObject<HTMLElement | null>): number {
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const top = ref.current?.getBoundingClientRect().top;
      if (top !== undefined) setAbove(Math.round(top + scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    for (const head of document.querySelectorAll('header, main')) observer.observe(head);
    return () => observer.disconnect();
  }, [ref]);
  return above;
}
