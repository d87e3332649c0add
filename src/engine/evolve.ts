import { amendmentEvolvers } from './amendment.ts';
import { capitalEvolvers } from './capital.ts';
import { certificateEvolvers } from './certificate.ts';
import { commitmentEvolvers } from './commitments.ts';
import { consensusEvolvers } from './consensus.ts';
import { contactEvolvers } from './contacts.ts';
import { draftEvolvers } from './draft.ts';
import { epilogueEvolvers } from './epilogue.ts';
import type { EventType, GameEvent } from './event.ts';
import type { Evolvers } from './evolver.ts';
import { exhaustionEvolvers } from './exhaustion.ts';
import { explainVoteEvolvers } from './explain-vote.ts';
import { floorEvolvers } from './floor.ts';
import { groupEvolvers } from './group.ts';
import { meetingEvolvers } from './meeting.ts';
import { type Model, modelOf } from './model.ts';
import { motionEvolvers } from './motion.ts';
import { motionEffectEvolvers } from './motion-effect.ts';
import { offerEvolvers } from './offer.ts';
import { pointEvolvers } from './point.ts';
import { proposalEvolvers } from './proposal.ts';
import { seedRandom } from './random.ts';
import { speakersListEvolvers } from './speakers-list.ts';
import type { GameState } from './state.ts';
import { voteEvolvers } from './vote.ts';
import { voteEffectEvolvers } from './vote-effect.ts';

const openingEvolvers: Evolvers<'game-opened'> = {
  'game-opened': (state, { seed, absent }, model) => ({
    ...state,
    seed,
    random: seedRandom(seed),
    present: model.delegations.map((d) => !absent.includes(d.id)),
  }),
};

const byType: Evolvers<EventType> = {
  ...openingEvolvers,
  ...meetingEvolvers,
  ...speakersListEvolvers,
  ...floorEvolvers,
  ...draftEvolvers,
  ...amendmentEvolvers,
  ...proposalEvolvers,
  ...pointEvolvers,
  ...motionEvolvers,
  ...motionEffectEvolvers,
  ...voteEvolvers,
  ...voteEffectEvolvers,
  ...explainVoteEvolvers,
  ...consensusEvolvers,
  ...exhaustionEvolvers,
  ...offerEvolvers,
  ...contactEvolvers,
  ...capitalEvolvers,
  ...commitmentEvolvers,
  ...groupEvolvers,
  ...certificateEvolvers,
  ...epilogueEvolvers,
};

/** The table read without regard to which event goes with which entry: the type tag says it. */
interface AnyEvolver {
  evolve(state: GameState, event: GameEvent, model: Model): GameState;
}
const evolvers = new Map<EventType, AnyEvolver>(
  Object.entries(byType).map(([type, evolve]) => [type as EventType, { evolve }]),
);

/** The state after an event. Pure: the same state and event give the same result everywhere. */
export function evolve(state: GameState, event: GameEvent): GameState {
  const evolver = evolvers.get(event.type);
  // A game file of a later version may hold events this one does not know.
  if (evolver === undefined) return state;
  const next = evolver.evolve(state, event, modelOf(state.scenario));
  if (next === state) return { ...state, turn: state.turn + 1 };
  // An evolver's result is nobody else's yet: counting on it spares a copy of the state.
  (next as { turn: number }).turn = state.turn + 1;
  return next;
}

/** The state after several events, in their order. */
export function evolveAll(state: GameState, events: readonly GameEvent[]): GameState {
  let next = state;
  for (const event of events) next = evolve(next, event);
  return next;
}
