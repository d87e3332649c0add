import { CHAIR } from '../engine/command.ts';
import type { Model } from '../engine/model.ts';
import type { GameState } from '../engine/state.ts';
import { viewFor } from '../engine/view.ts';
import type { Agenda } from './agenda.ts';
import type { Beliefs } from './beliefs.ts';
import type { Minds } from './minds.ts';
import { publicModel } from './seat-view.ts';
import { slotsLeft, standingText, timePassed } from './standing.ts';

/** All that the Chair decides by: what happened in public, and the Chair's own notes on it. */
export interface ChairView {
  readonly state: GameState;
  readonly model: Model;
  readonly beliefs: Beliefs;
  readonly agenda: Agenda;
  readonly time: number;
  readonly slots: number;
  readonly standing: readonly number[];
}

export function chairView(state: GameState, minds: Minds): ChairView {
  const view = viewFor(state, CHAIR);
  const model = publicModel(state);
  return {
    state: view,
    model,
    beliefs: minds.beliefs,
    agenda: minds.agenda,
    time: timePassed(view, model),
    slots: slotsLeft(view, model),
    standing: standingText(view, model),
  };
}
