import { CHAIR, type Command } from '../../engine/command.ts';
import { decide } from '../../engine/decide.ts';
import { openGame } from '../../engine/game.ts';
import { modelOf } from '../../engine/model.ts';
import type { GameState } from '../../engine/state.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { cpuSecondsOf, median } from './timing.ts';

/** Microseconds to decide and fold an event, by how many events came before it. */
export interface RecordLength {
  readonly at100: number;
  readonly at10000: number;
}

/** Rounds of dealings that are timed at each length. */
const ROUNDS = 100;

/**
 * Whether a long record makes the rules slower. One game is carried on by the same dealings, offer,
 * refusal, message, brackets placed and lifted, each time between other delegations, and the same
 * number of them is timed after 100 events and after 10,000.
 */
export function recordLength(scenario: Scenario, runs: number): RecordLength {
  const endless = withoutEnd(scenario);
  const opened = carriedOut(openGame(endless, 'record').state, {
    type: 'open-meeting',
    actor: CHAIR,
  });
  let state = opened;
  let round = 0;
  const carryOnTo = (events: number): { state: GameState; round: number } => {
    while (state.turn < events) state = dealings(state, round++);
    return { state, round };
  };
  const short = carryOnTo(100);
  const long = carryOnTo(10_000);
  const timed = (from: { state: GameState; round: number }): number => {
    let now = from.state;
    const seconds = cpuSecondsOf(() => {
      for (let at = 0; at < ROUNDS; at++) now = dealings(now, from.round + at);
    });
    return (seconds * 1e6) / (now.turn - from.state.turn);
  };
  // Turn about, so that neither has the warmer machine.
  const pairs = Array.from({ length: runs }, () => [timed(short), timed(long)] as const);
  return {
    at100: median(pairs.map(([one]) => one)),
    at10000: median(pairs.map(([, other]) => other)),
  };
}

/** The scenario with a first meeting of consultations too long to use up. */
function withoutEnd(scenario: Scenario): Scenario {
  const [session] = scenario.calendar.sessions;
  if (session === undefined) throw new Error('The scenario has no session.');
  const meeting = {
    id: 'endless',
    title: session.title,
    business: 'informal' as const,
    provisions: [],
    slots: 200,
  };
  return {
    ...scenario,
    rules: {
      ...scenario.rules,
      overrides: { ...scenario.rules.overrides, informal: { contactsPerSlot: 50 } },
    },
    calendar: { sessions: [{ ...session, meetings: [meeting, ...session.meetings] }] },
  };
}

/** One round: seven commands of the kinds that long consultations consist of. */
function dealings(start: GameState, round: number): GameState {
  const model = modelOf(start.scenario);
  const members = model.members;
  const at = (place: number): string =>
    model.delegations[members[place % members.length] ?? 0]?.id ?? '';
  const actor = at(round);
  const other = at(round + 1);
  const provision = model.provisions[round % model.provisions.length];
  if (provision === undefined) throw new Error('The scenario has no provision.');
  const standing = start.clauses[provision.index]?.option;
  const wanted = provision.provision.options.find(({ id }) => id !== standing)?.id ?? '';
  const terms = [{ provision: provision.id, option: wanted }];

  let state = start;
  if (round % members.length === members.length - 1) {
    // A new slot gives everybody new contacts.
    state = carriedOut(state, { type: 'call-round', actor: CHAIR });
  }
  state = carriedOut(state, { type: 'offer', actor, to: [other], terms });
  const offer = Object.keys(state.offers).at(-1) ?? '';
  state = carriedOut(state, { type: 'refuse-offer', actor: other, offer });
  state = carriedOut(state, { type: 'send-message', actor, to: [other], text: 'Until tomorrow.' });
  state = carriedOut(state, {
    type: 'place-brackets',
    actor,
    provision: provision.id,
    option: wanted,
  });
  return carriedOut(state, { type: 'lift-brackets', actor, provision: provision.id });
}

function carriedOut(state: GameState, command: Command): GameState {
  const decision = decide(state, command);
  if (decision.refusal !== undefined) {
    throw new Error(`${command.type} was refused: ${JSON.stringify(decision.refusal)}`);
  }
  return decision.state;
}
