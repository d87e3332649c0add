import { isSettled } from '../engine/clause.ts';
import { followsLine, groupLine } from './group-line.ts';
import { alternative, brokenTie, favourite, isRedLine, promised, worthOf } from './judging.ts';
import { openingUp } from './opening-up.ts';
import { say, think } from './say.ts';
import { optionId, provisionId, roll, type SeatView } from './seat-view.ts';
import { speech } from './speech.ts';
import { slotsLeft } from './standing.ts';
import type { Wish } from './turn.ts';

/** Above this share of its best option's value a formulation is supported, or borne. */
const SUPPORTED = 0.85;
const BORNE = 0.5;

/** What a delegation says once it has the floor. */
export function statement(view: SeatView): Wish[] {
  const { item } = view.state.meeting;
  const opened = openingUp(view, item);
  const provision =
    item === null ? mostPressing(view) : (view.model.provisionIndex.get(item) ?? -1);
  const spoken = provision < 0 ? null : on(view, provision);
  const silent: Wish = {
    command: { type: 'yield-floor', actor: view.seat },
    thought: think('yield'),
  };
  return [
    opened,
    spoken,
    speech(view, item, say(view, 'general'), think('statement.general')),
    silent,
  ].filter((wish) => wish !== null);
}

/** Whether it asks for the floor on the item under discussion. */
export function inscription(view: SeatView): Wish | null {
  const { floor, meeting } = view.state;
  if (floor.listClosed || floor.list.includes(view.seat)) return null;
  if ((floor.spoken[view.index] ?? 0) > 0) return null;
  const left = slotsLeft(view.state, view.model);
  // In a large committee most leave the floor to those to whom the item matters most.
  if (floor.list.length >= left) return null;
  const urge = urgeToSpeak(view);
  const room = left / Math.max(1, view.state.scenario.delegations.length);
  const chance = Math.min(1, urge * (0.3 + 2.5 * room));
  const luck = roll(view, 'inscribe', meeting.index, meeting.item ?? '*');
  if (luck >= chance && openingUp(view, meeting.item) === null) return null;
  return {
    command: { type: 'inscribe', actor: view.seat },
    thought: think('inscribe', { urge }),
  };
}

function urgeToSpeak(view: SeatView): number {
  const { initiative } = view.self.delegation.temperament;
  const { item } = view.state.meeting;
  if (item === null) return 0.3 + 0.7 * initiative;
  const p = view.model.provisionIndex.get(item) ?? -1;
  const equal = 1 / Math.max(1, view.model.provisions.length);
  const interest = Math.min(1.5, (view.self.salience[p] ?? 0) / equal);
  const discontent =
    worthOf(view, p, favourite(view, p)) - worthOf(view, p, view.expected[p] ?? -1);
  return Math.min(1, 0.25 + interest * (0.25 + 0.3 * initiative + 0.4 * discontent));
}

/** Outside the items: the open provision that costs it most as it stands, or matters most. */
function mostPressing(view: SeatView): number {
  let best = -1;
  let most = 0;
  view.state.clauses.forEach((clause, p) => {
    if (isSettled(clause)) return;
    const salience = view.self.salience[p] ?? 0;
    const lacking = worthOf(view, p, favourite(view, p)) - worthOf(view, p, view.standing[p] ?? -1);
    const weight = salience * (0.4 + lacking) * (0.7 + 0.6 * roll(view, 'press', p));
    if (weight > most) {
      most = weight;
      best = p;
    }
  });
  return best;
}

function on(view: SeatView, p: number): Wish | null {
  if ((view.self.salience[p] ?? 0) === 0) return null;
  const stands = view.standing[p] ?? -1;
  const provision = provisionId(view, p);
  const make = (
    option: number,
    stance: 'support' | 'can-live-with' | 'oppose',
    reason: ReturnType<typeof say>,
    value: number,
  ): Wish => ({
    command: {
      type: 'make-statement',
      actor: view.seat,
      provision,
      option: optionId(view, p, option),
      stance,
      length: 1,
      reason,
    },
    thought: think(`statement.${stance}`, { provision, option: optionId(view, p, option), value }),
  });

  const owed = view.expected[p] ?? stands;
  const best = favourite(view, p);
  const value = worthOf(view, p, stands);
  const top = Math.max(0.01, worthOf(view, p, best));
  const about = { provision, option: optionId(view, p, stands) };
  if (owed !== stands && promised(view, p, owed)) {
    const deal = { provision, option: optionId(view, p, owed) };
    return make(owed, 'support', say(view, 'support.deal', deal), worthOf(view, p, owed));
  }
  if (promised(view, p, stands)) {
    return make(stands, 'support', say(view, 'support.deal', about), value);
  }
  const line = groupLine(view, p);
  if (line !== null && followsLine(view, p, line)) {
    const ours = { provision, option: optionId(view, p, line.option), group: line.group };
    const worth = worthOf(view, p, line.option);
    return make(line.option, 'support', say(view, 'support.group', ours), worth);
  }
  if (isRedLine(view, p, stands)) {
    const wanted = optionId(view, p, alternative(view, p, stands));
    return make(
      stands,
      'oppose',
      say(view, 'oppose.red-line', { ...about, wantedOption: wanted }),
      value,
    );
  }
  const tie = brokenTie(view, view.standing, p);
  if (tie !== null && view.self.delegation.temperament.candour > 0.3) {
    const other = {
      provision2: provisionId(view, tie.needs),
      option2: optionId(view, tie.needs, tie.wanted),
    };
    return make(stands, 'oppose', say(view, 'oppose.tie', { ...about, ...other }), value);
  }
  if (value >= SUPPORTED * top) return make(stands, 'support', say(view, 'support', about), value);
  // Late, or speaking openly, it says that it could live with a lesser formulation.
  const openness = 0.35 * view.self.delegation.temperament.candour + 0.8 * view.time;
  if (value >= BORNE * top && openness > 0.3) {
    return make(stands, 'can-live-with', say(view, 'live-with', about), value);
  }
  if (value < BORNE * top && roll(view, 'oppose', view.state.turn) < 0.6) {
    const wanted = optionId(view, p, alternative(view, p, stands));
    return make(
      stands,
      'oppose',
      say(view, 'oppose.costly', { ...about, wantedOption: wanted }),
      value,
    );
  }
  const wish = { provision, option: optionId(view, p, best) };
  return make(best, 'support', say(view, 'support', wish), top);
}
