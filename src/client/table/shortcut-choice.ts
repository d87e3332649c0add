import { useState } from 'react';

const KEY = 'ad-referendum.shortcuts';

/** Whether single keys act. People who dictate to their computer have to be able to say no. */
export function useShortcutChoice(): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => {
    try {
      return localStorage.getItem(KEY) !== 'off';
    } catch {
      return true;
    }
  });
  return [
    on,
    (next) => {
      setOn(next);
      try {
        localStorage.setItem(KEY, next ? 'on' : 'off');
      } catch {
        // Where storage is forbidden the choice lasts one visit.
      }
    },
  ];
}
