import { createContext, useContext } from 'react';
import type { Names } from '../names.ts';

/** The names of the game whose hall is shown, so that no part of it needs to be handed them. */
export const NamesContext = createContext<Names | null>(null);

export function useNamesOf(): Names {
  const names = useContext(NamesContext);
  if (names === null) throw new Error('A part of the hall stands outside <NamesContext>');
  return names;
}
