import { expect } from 'vitest';
import { CHAIR, type Choice, type Command } from '../../src/engine/command.ts';
import { decide } from '../../src/engine/decide.ts';
import type { EventOf, EventType, GameEvent } from '../../src/engine/event.ts';
import { openGame } from '../../src/engine/game.ts';
import { commandTypes } from '../../src/engine/legal.ts';
import { modelOf } from '../../src/engine/model.ts';
import type { Refusal } from '../../src/engine/refusal.ts';
import type { GameState, Tally } from '../../src/engine/state.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { type ScenarioInput, smallScenario } from '../scenario/small-scenario.ts';

type Wish = Command extends infer C ? (C extends Command ? Omit<C, 'actor'> : never) : never;
type Business = Scenario['calendar']['sessions'][number]['meetings'][number]['business'];

/** The members of the small scenario, in its order. */
export const members = ['arland', 'borvia', 'cestria', 'dunmark', 'eriland'] as const;

/** What an actor wants: `by('arland', { type: 'inscribe' })`. */
export function by(actor: string, wish: Wish): Command {
  return { actor, ...wish } as Command;
}

/** What the Chair wants. */
export function chair(wish: Wish): Command {
  return by(CHAIR, wish);
}

/** Carries out commands and tells what happened; a refusal fails the test and is shown. */
export function unfold(
  state: GameState,
  ...commands: readonly Command[]
): { readonly state: GameState; readonly events: readonly GameEvent[] } {
  let now = state;
  const events: GameEvent[] = [];
  for (const command of commands) {
    const decision = decide(now, command);
    if (decision.refusal !== undefined) {
      expect.fail(`${JSON.stringify(command)} was refused: ${JSON.stringify(decision.refusal)}`);
    }
    now = decision.state;
    events.push(...decision.events);
  }
  return { state: now, events };
}

/** The state after commands that must all be allowed. */
export function play(state: GameState, ...commands: readonly Command[]): GameState {
  return unfold(state, ...commands).state;
}

/** The events of one type that commands lead to. */
export function eventsOf<T extends EventType>(
  type: T,
  state: GameState,
  ...commands: readonly Command[]
): readonly EventOf<T>[] {
  return unfold(state, ...commands).events.filter((e): e is EventOf<T> => e.type === type);
}

/** The refusal of a command that must not be allowed, as every refusal must be made. */
export function refusalOf(state: GameState, command: Command): Refusal {
  const { refusal } = decide(state, command);
  if (refusal === undefined) expect.fail(`${JSON.stringify(command)} was allowed`);
  expectWellMade(state, refusal);
  return refusal;
}

/** A refusal names its rule as the game's rule set numbers it, and commands that exist. */
export function expectWellMade(state: GameState, refusal: Refusal): void {
  const { id, citations } = modelOf(state.scenario).rules;
  expect(refusal.ruleSet).toBe(id);
  expect(refusal.number).toBe(citations[refusal.mechanism].number);
  expect(commandTypes).toEqual(expect.arrayContaining([...refusal.instead]));
}

/** `103 code`: what most tests ask of a refusal. */
export function ruleAndCode(state: GameState, command: Command): string {
  const { number, code } = refusalOf(state, command);
  return `${number} ${code}`;
}

export interface Setting {
  readonly rules?: ScenarioInput['rules'];
  readonly absent?: readonly string[];
  readonly seed?: string;
  readonly change?: Partial<ScenarioInput>;
}

/** A game of the small scenario in which the Chair has opened the first meeting of a kind. */
export function meetingFor(business: Business, setting: Setting = {}): GameState {
  const { rules, absent, seed = 'seed', change } = setting;
  const scenario = smallScenario({ ...(rules === undefined ? {} : { rules }), ...change });
  let { state } = openGame(scenario, seed, absent);
  for (const meeting of modelOf(scenario).meetings) {
    state = play(state, chair({ type: 'open-meeting' }));
    if (meeting.business === business) return state;
    state = play(state, chair({ type: 'close-meeting' }));
  }
  return expect.fail(`The small scenario has no meeting for ${business}`);
}

/** `y`, `n`, `a` or `-` (says nothing) for each member in the scenario's order. */
export function ballots(state: GameState, pattern: string): readonly Command[] {
  const choices: Record<string, Choice> = { y: 'yes', n: 'no', a: 'abstain' };
  const ids = state.scenario.delegations.filter((d) => d.kind === 'member').map((d) => d.id);
  return [...pattern].flatMap((letter, at) => {
    const choice = choices[letter];
    return choice === undefined ? [] : [by(ids[at] ?? '', { type: 'vote', choice })];
  });
}

/** Takes the vote announced, with the ballots of a pattern as in `ballots`. */
export function takeVote(state: GameState, pattern: string): GameState {
  return play(state, ...voting(state, pattern));
}

export function voting(state: GameState, pattern: string): readonly Command[] {
  return [
    chair({ type: 'begin-voting' }),
    ...ballots(state, pattern),
    chair({ type: 'close-voting' }),
  ];
}

/** The tally of the vote announced. */
export function tallyFor(state: GameState, pattern: string): Tally {
  const [closed] = eventsOf('vote-closed', state, ...voting(state, pattern));
  return closed?.tally ?? expect.fail('The vote was not closed');
}

/** Puts the Chair's draft to the vote: brackets settled, consensus sought in vain where it must. */
export function draftPutToVote(setting: Setting = {}): GameState {
  const state = play(
    meetingFor('adoption', setting),
    chair({ type: 'table-draft', text: { rights: 'general' } }),
  );
  const { consensus } = modelOf(state.scenario).rules.parameters;
  const ready = consensus.exhaustion
    ? play(blocked(state), chair({ type: 'declare-exhausted' }))
    : state;
  return play(ready, chair({ type: 'put-to-vote', proposal: 'draft', extent: 'whole' }));
}

/** Asks for adoption of the Chair's draft, which one member does not join. */
export function blocked(state: GameState, objector = 'cestria'): GameState {
  return play(
    state,
    chair({ type: 'ask-adoption', proposal: 'draft' }),
    by(objector, { type: 'object', provision: 'rights' }),
    chair({ type: 'gavel' }),
  );
}
