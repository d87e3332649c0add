import { createContext, useContext } from 'react';
import type { Debrief } from '../../analysis/debrief/debrief.ts';
import type { GameEvent } from '../../engine/event.ts';
import type { Model } from '../../engine/model.ts';
import type { GameState } from '../../engine/state.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Names } from '../names.ts';
import type { Words } from '../table/words.ts';

/** The game that is debriefed, with everything of it: what each capital wanted is no secret any more. */
export interface DebriefGame {
  readonly id: string;
  readonly name: string;
  readonly scenario: Scenario;
  readonly model: Model;
  /** The delegation the reader played. */
  readonly seat: string;
  readonly seed: string;
  readonly events: readonly GameEvent[];
  readonly finalState: GameState;
  readonly finished: boolean;
  readonly language: string;
  readonly names: Names;
  /** For the sentences of the table (`recordLine`, `questionInWords`), over the final state. */
  readonly words: Words;
}

/** What every section of the debrief is given. */
export interface SectionProps {
  readonly game: DebriefGame;
  readonly debrief: Debrief;
}

export const DebriefContext = createContext<SectionProps | null>(null);

/** For what lies deep inside a section; the sections themselves are given the same as props. */
export function useDebrief(): SectionProps {
  const value = useContext(DebriefContext);
  if (value === null) throw new Error('useDebrief outside of a debrief');
  return value;
}
