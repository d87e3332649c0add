import type { Scenario } from '../scenario/schema.ts';
import type { GameEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { modelOf } from './model.ts';
import { seedRandom } from './random.ts';
import { CHAIRS_DRAFT, type GameState } from './state.ts';

/** The state before anything has happened: what the fold of a game's events starts from. */
export function initialState(scenario: Scenario): GameState {
  const model = modelOf(scenario);
  const { delegations } = model;
  const { parameters } = model.rules;
  return {
    scenario,
    viewer: null,
    seed: '',
    random: seedRandom(''),
    turn: 0,
    stage: 'not-started',
    meeting: { index: -1, status: 'closed', slotsUsed: 0, item: null, debate: 'open' },
    present: delegations.map(() => true),
    floor: {
      speaker: null,
      replying: false,
      list: [],
      listClosed: false,
      replies: [],
      longest: parameters.speakers.longest,
      perItem: parameters.speakers.perItem,
      spoken: delegations.map(() => 0),
    },
    business: [],
    questions: [],
    lastVote: null,
    clauses: scenario.provisions.map((provision) => ({
      provision: provision.id,
      option: provision.opening,
      status: provision.status,
      brackets: [],
      inherited: provision.status === 'bracketed',
      reserved: [],
    })),
    proposals: [
      {
        id: CHAIRS_DRAFT,
        sponsor: 'chair',
        text: {},
        status: 'live',
        amended: false,
        parts: [],
        partsDecided: [],
      },
    ],
    amendments: [],
    stances: scenario.provisions.map(() => delegations.map(() => null)),
    offers: {},
    commitments: delegations.map(() => []),
    credibility: delegations.map((d) => d.delegation.credibility),
    groups: scenario.groups.map((group) => ({
      id: group.id,
      name: null,
      members: group.members,
      invited: [],
      positions: {},
    })),
    capital: {},
    contacts: delegations.map(() => 0),
    bridging: {},
    failedAttempts: 0,
    failedClauses: [],
    lastObjections: [],
    exhausted: false,
    dissociations: [],
    explained: [],
    explainedVote: [],
    serial: 0,
    outcome: null,
    epilogue: null,
  };
}

/**
 * Opens a game.
 * @param seed any string; the same scenario, seed and commands give the same events everywhere
 * @param absent delegations not in the room at the beginning; unknown ids are ignored
 */
export function openGame(
  scenario: Scenario,
  seed: string,
  absent: readonly string[] = [],
): { readonly state: GameState; readonly events: readonly GameEvent[] } {
  const { delegationIndex } = modelOf(scenario);
  const opened: GameEvent = {
    type: 'game-opened',
    scenario: scenario.id,
    seed,
    absent: absent.filter((id) => delegationIndex.has(id)),
  };
  return { state: evolve(initialState(scenario), opened), events: [opened] };
}
