import { isSettled } from '../../engine/clause.ts';
import type { GameEvent } from '../../engine/event.ts';
import { evolve } from '../../engine/evolve.ts';
import { initialState } from '../../engine/game.ts';
import { type Model, modelOf } from '../../engine/model.ts';
import { CHAIRS_DRAFT, type GameState, type TextById } from '../../engine/state.ts';
import { type TextVector, textOf, vectorOf } from '../../engine/utility.ts';
import type { Scenario } from '../../scenario/schema.ts';

/** An event that changed what the draft says, what of it is settled, or what a capital allows. */
export interface Moment {
  readonly at: number;
  readonly event: GameEvent;
  readonly before: GameState;
  readonly after: GameState;
}

/** A game gone through once, for all the parts of its debrief. */
export interface Chronicle {
  readonly model: Model;
  readonly events: readonly GameEvent[];
  readonly opening: GameState;
  readonly moments: readonly Moment[];
  readonly final: GameState;
  /** Id of the meeting in which each event fell, or null before the first; as `events`. */
  readonly meetings: readonly (string | null)[];
}

export function chronicleOf(scenario: Scenario, events: readonly GameEvent[]): Chronicle {
  const model = modelOf(scenario);
  const opening = initialState(scenario);
  const moments: Moment[] = [];
  const meetings: (string | null)[] = [];
  let state = opening;
  events.forEach((event, at) => {
    const before = state;
    state = evolve(state, event);
    meetings.push(model.meetings[state.meeting.index]?.id ?? null);
    if (changedProvisions(before, state).length > 0 || liftsRedLine(event)) {
      moments.push({ at, event, before, after: state });
    }
  });
  return { model, events, opening, moments, final: state, meetings };
}

function liftsRedLine(event: GameEvent): boolean {
  return event.type === 'capital-answered' && event.lifted.length > 0;
}

/** Provisions on which two states say something else, or of which only one is settled. */
export function changedProvisions(before: GameState, after: GameState): string[] {
  if (before.clauses === after.clauses) return [];
  return after.clauses
    .filter((clause, index) => {
      const was = before.clauses[index];
      return (
        was === undefined || was.option !== clause.option || isSettled(was) !== isSettled(clause)
      );
    })
    .map((clause) => clause.provision);
}

/** The text adopted or, where none was, the Chair's draft as it last stood. */
export function finalText({ final }: Chronicle): TextById {
  return final.outcome?.text ?? textOf(final, CHAIRS_DRAFT);
}

export function draftVector(model: Model, state: GameState): TextVector {
  return vectorOf(model, textOf(state, CHAIRS_DRAFT));
}
