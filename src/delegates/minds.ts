import { CHAIR, type Terms } from '../engine/command.ts';
import type { GameEvent } from '../engine/event.ts';
import { modelOf } from '../engine/model.ts';
import type { GameState } from '../engine/state.ts';
import { redact } from '../engine/view.ts';
import { type Agenda, agendaAfter, BLANK_AGENDA } from './agenda.ts';
import { type Beliefs, noBeliefs } from './beliefs.ts';
import { learning } from './learning.ts';
import { actedInSweep, FIRST_MOMENT, type Moment, momentBegunBy } from './moment.ts';
import { NO_NOTES, type Notes, noting } from './notes.ts';
import { placeInOrder } from './seat-order.ts';
import { standingText } from './standing.ts';

/** What the computers at a table remember: a fold of events, each cut to what it may know. */
export interface Minds {
  readonly beliefs: Beliefs;
  /** By delegation index; a seat is given its own and no other. */
  readonly notes: readonly Notes[];
  readonly agenda: Agenda;
  readonly moment: Moment;
}

export function emptyMinds(state: GameState): Minds {
  return {
    beliefs: noBeliefs(state.scenario.provisions.length, state.scenario.delegations.length),
    notes: state.scenario.delegations.map(() => NO_NOTES),
    agenda: BLANK_AGENDA,
    moment: FIRST_MOMENT,
  };
}

export function mindsAfter(
  minds: Minds,
  before: GameState,
  event: GameEvent,
  after: GameState,
  persons: readonly string[],
): Minds {
  const model = modelOf(before.scenario);
  // What the Chair may know is what everybody knows.
  const open = redact(event, CHAIR);
  const beliefs = open === null ? minds.beliefs : learning(minds.beliefs, model, before, open);
  const agenda =
    open === null
      ? minds.agenda
      : agendaAfter(minds.agenda, before, open, () => standingText(before, model));
  return {
    beliefs,
    agenda,
    notes: notesAfter(minds.notes, before, event, persons),
    moment: momentAfter(minds.moment, after, event, persons),
  };
}

function notesAfter(
  notes: Minds['notes'],
  before: GameState,
  event: GameEvent,
  persons: readonly string[],
): Minds['notes'] {
  const concerned = concernedBy(event);
  if (concerned.length === 0) return notes;
  const model = modelOf(before.scenario);
  const terms: Terms =
    event.type === 'offer-accepted' ? (before.offers[event.offer]?.terms ?? []) : [];
  let all = notes;
  for (const seat of concerned) {
    const seen = persons.includes(seat) ? null : redact(event, seat);
    if (seen === null) continue;
    const index = model.delegationIndex.get(seat) ?? -1;
    const own = all[index];
    if (own === undefined) continue;
    const next = noting(own, model, seen, seat, terms);
    if (next !== own) all = all.with(index, next);
  }
  return all;
}

function concernedBy(event: GameEvent): readonly string[] {
  switch (event.type) {
    case 'offer-made':
    case 'red-line-shared':
      return [event.by, ...event.to];
    case 'offer-accepted':
    case 'offer-refused':
      return event.concerned;
    default:
      return [];
  }
}

function momentAfter(
  moment: Moment,
  after: GameState,
  event: GameEvent,
  persons: readonly string[],
): Moment {
  const kind = momentBegunBy(event);
  if (kind !== null) return { kind, serial: moment.serial + 1, cursor: 0, acts: 0 };
  const by = actedInSweep(event);
  if (by === null || persons.includes(by)) return moment;
  const place = placeInOrder(after, moment, by);
  if (place < moment.cursor) return moment;
  return { ...moment, cursor: place, acts: place === moment.cursor ? moment.acts + 1 : 1 };
}
