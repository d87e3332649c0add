import { businessAtHand } from '../../src/delegates/standing.ts';
import type { Table } from '../../src/delegates/table.ts';
import type { Choice, Command } from '../../src/engine/command.ts';
import { type DelegationModel, type Model, modelOf } from '../../src/engine/model.ts';
import {
  liftedBy,
  redLinesCrossed,
  textOf,
  utilityOf,
  vectorOf,
} from '../../src/engine/utility.ts';
import type { Awaiting, Policy } from './playing.ts';

/** What a person in a seat has before them. */
interface Seat {
  readonly id: string;
  readonly table: Table;
  readonly model: Model;
  readonly self: DelegationModel;
  readonly draft: readonly number[];
}

function seatOf(table: Table, turn: Awaiting): Seat {
  const model = modelOf(table.state.scenario);
  const self = model.delegations.find((d) => d.id === turn.actor);
  if (self === undefined) throw new Error(`${turn.actor} is no delegation`);
  return {
    id: turn.actor,
    table,
    model,
    self,
    draft: vectorOf(model, textOf(table.state, 'draft')),
  };
}

const provisionAt = ({ model }: Seat, p: number): string => model.provisions[p]?.id ?? '';
const optionAt = ({ model }: Seat, p: number, option: number): string =>
  model.provisions[p]?.provision.options[option]?.id ?? '';
const worth = ({ self }: Seat, p: number, option: number): number => self.values[p]?.[option] ?? 0;

function ideal(seat: Seat, p: number): number {
  const values = seat.self.values[p] ?? [];
  return values.indexOf(Math.max(...values));
}

function crossed(seat: Seat, text: readonly number[]): number[] {
  return redLinesCrossed(seat.self, text, liftedBy(seat.table.state, seat.model, seat.id));
}

function bearable(seat: Seat, text: readonly number[]): boolean {
  return (
    crossed(seat, text).length === 0 &&
    utilityOf(seat.self, text) >= seat.self.delegation.reservation
  );
}

function speak(seat: Seat): Command {
  const { item } = seat.table.state.meeting;
  const most = seat.self.salience.indexOf(Math.max(...seat.self.salience));
  const p = item === null ? most : (seat.model.provisionIndex.get(item) ?? most);
  return {
    type: 'make-statement',
    actor: seat.id,
    provision: provisionAt(seat, p),
    option: optionAt(seat, p, ideal(seat, p)),
    stance: 'support',
    length: 1,
  };
}

function asked(seat: Seat): { p: number; option: number } | null {
  const business = businessAtHand(seat.table.state);
  if (business?.kind !== 'consensus' || business.target.kind !== 'clause') return null;
  const p = seat.model.provisionIndex.get(business.target.provision) ?? -1;
  return { p, option: seat.model.provisions[p]?.optionIndex.get(business.target.option) ?? -1 };
}

const object = (seat: Seat, p: number): Command => ({
  type: 'object',
  actor: seat.id,
  provision: provisionAt(seat, p),
});
const vote = (seat: Seat, choice: Choice): Command => ({ type: 'vote', actor: seat.id, choice });

/** Wants its ideal text and nothing else, and says so every time. */
export const stubborn: Policy = (table, turn) => {
  const seat = seatOf(table, turn);
  const unlike = seat.draft.findIndex((option, p) => option !== ideal(seat, p));
  switch (turn.prompt.kind) {
    case 'floor':
      return speak(seat);
    case 'consensus': {
      const clause = asked(seat);
      if (clause === null) return unlike < 0 ? null : object(seat, unlike);
      return clause.option === ideal(seat, clause.p) ? null : object(seat, clause.p);
    }
    case 'vote':
      return vote(seat, unlike < 0 ? 'yes' : 'no');
    case 'offer':
      return { type: 'refuse-offer', actor: seat.id, offer: turn.prompt.offer };
    default:
      return null;
  }
};

/**
 * Says what it wants, keeps to its red lines, joins what is worth more than no treaty, and in the
 * corridors gives on what it cares for least to gain what it cares for most.
 */
export function sensible(): Policy {
  let moment = '';
  let offers = 0;
  return (table, turn) => {
    const seat = seatOf(table, turn);
    switch (turn.prompt.kind) {
      case 'floor':
        return speak(seat);
      case 'consensus': {
        const clause = asked(seat);
        if (clause !== null) {
          const text = seat.draft.with(clause.p, clause.option);
          return crossed(seat, text).includes(clause.p) ? object(seat, clause.p) : null;
        }
        if (bearable(seat, seat.draft)) return null;
        return object(seat, crossed(seat, seat.draft)[0] ?? dearest(seat));
      }
      case 'vote':
        return vote(seat, bearable(seat, seat.draft) ? 'yes' : 'no');
      case 'offer':
        return answer(seat, turn.prompt.offer);
      case 'beat': {
        const { index, slotsUsed, item } = table.state.meeting;
        const now = `${index} ${slotsUsed} ${item}`;
        if (now === moment) return null;
        moment = now;
        const informal = seat.model.meetings[index]?.business === 'informal';
        if (!informal) return { type: 'inscribe', actor: seat.id };
        return slotsUsed === 0 ? null : offer(seat, offers++);
      }
      default:
        return null;
    }
  };
}

function dearest(seat: Seat): number {
  const costs = seat.draft.map(
    (option, p) => (seat.self.salience[p] ?? 0) * (1 - worth(seat, p, option)),
  );
  return costs.indexOf(Math.max(...costs));
}

function answer(seat: Seat, id: string): Command {
  const terms = seat.table.state.offers[id]?.terms ?? [];
  let text = seat.draft;
  for (const term of terms) {
    const p = seat.model.provisionIndex.get(term.provision) ?? -1;
    text = text.with(p, seat.model.provisions[p]?.optionIndex.get(term.option) ?? -1);
  }
  const loss = utilityOf(seat.self, seat.draft) - utilityOf(seat.self, text);
  const type = bearable(seat, text) && loss < 0.05 ? 'accept-offer' : 'refuse-offer';
  return { type, actor: seat.id, offer: id };
}

/** Goes round the room: the clause dearest to it as it wants, the cheapest one as others may. */
function offer(seat: Seat, count: number): Command | null {
  const open = seat.table.state.clauses
    .flatMap((clause, p) => (clause.status === 'open' || clause.status === 'bracketed' ? [p] : []))
    .sort((a, b) => (seat.self.salience[b] ?? 0) - (seat.self.salience[a] ?? 0));
  const ask = open[0];
  const give = open.at(-1);
  if (ask === undefined || give === undefined || ask === give) return null;
  const others = seat.model.delegations.filter((d) => d.member && d.id !== seat.id);
  const to = others[count % others.length]?.id;
  const given = (seat.self.values[give] ?? [])
    .map((_, option) => option)
    .filter((option) => option !== seat.draft[give] && seat.self.redLines[give]?.[option] !== true)
    .sort((a, b) => worth(seat, give, b) - worth(seat, give, a));
  const option = given[Math.floor(count / others.length) % Math.max(1, given.length)];
  if (to === undefined || option === undefined) return null;
  return {
    type: 'offer',
    actor: seat.id,
    to: [to],
    terms: [
      { provision: provisionAt(seat, ask), option: optionAt(seat, ask, ideal(seat, ask)) },
      { provision: provisionAt(seat, give), option: optionAt(seat, give, option) },
    ],
  };
}
