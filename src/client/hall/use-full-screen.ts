import { type RefObject, useEffect, useState } from 'react';

/** Whether the element fills the screen, and how to change it; null where the browser forbids it. */
export function useFullScreen(element: RefObject<HTMLElement | null>) {
  const [full, setFull] = useState(false);
  useEffect(() => {
    const look = () =>
      setFull(
        document.fullscreenElement !== null && document.fullscreenElement === element.current,
      );
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, [element]);
  const toggle = () => {
    // Refused now and then, for example in a frame that may not: the hall then stays where it is.
    const asked = full ? document.exitFullscreen() : element.current?.requestFullscreen();
    asked?.catch(() => undefined);
  };
  return { full: document.fullscreenEnabled ? full : null, toggle };
}
