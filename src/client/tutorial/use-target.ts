import { useEffect, useState } from 'react';

/**
 * The part of the screen a step points at, as it comes and goes: panels open, tabs change, and on a
 * narrow screen the tab that leads to a panel bears its name. The first that is shown is taken, and
 * before it the sheet that asks for just this.
 */
export function useTarget(name: string | undefined): Element | null {
  const [target, setTarget] = useState<Element | null>(null);
  useEffect(() => {
    if (name === undefined) {
      setTarget(null);
      return;
    }
    const find = () => {
      const all = document.querySelectorAll(`[data-tutorial~="${name}"]`);
      const shown = [...all].filter((one) => one.checkVisibility());
      setTarget(shown.find((one) => one instanceof HTMLDialogElement) ?? shown[0] ?? null);
    };
    find();
    // Many changes come at once as a game goes on: one look a frame is enough.
    let frame = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(find);
    });
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['data-tutorial', 'hidden', 'open', 'class'],
    });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [name]);
  return target;
}
