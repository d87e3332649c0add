import type { Mechanism, RuleParameters } from '../scenario/rule-parameters.ts';
import type { Meeting } from '../scenario/schema.ts';
import { CHAIR, type Command, type CommandOf, type CommandType } from './command.ts';
import type { GameEvent } from './event.ts';
import type { DelegationModel, Model, ProvisionModel } from './model.ts';
import type { Refusal } from './refusal.ts';
import type { Business, GameState } from './state.ts';

/** What a rule looks at. */
export interface Context {
  readonly state: GameState;
  readonly model: Model;
  readonly parameters: RuleParameters;
}

/** A context in which things happen: each event emitted is folded into `state` at once. */
export interface Run {
  state: GameState;
  readonly model: Model;
  readonly parameters: RuleParameters;
  emit(event: GameEvent): void;
}

/**
 * One type of command. `check` is the only judge of whether it is allowed: `decide` asks it, and
 * `legalCommands` sifts `candidates` through it, so the two can't disagree.
 */
export interface CommandRule<T extends CommandType> {
  check(context: Context, command: CommandOf<T>): Refusal | null;
  happen(run: Run, command: CommandOf<T>): void;
  /** Every concrete command of this type, or where a field is open-ended one example. */
  candidates(context: Context, actor: string): readonly CommandOf<T>[];
  /** Fields that may be filled otherwise than in the candidates. */
  readonly open?: readonly string[];
}

export function refuse(
  context: Context,
  code: string,
  mechanism: Mechanism,
  values: Refusal['values'] = {},
  instead: readonly CommandType[] = [],
): Refusal {
  const { id, citations } = context.model.rules;
  return { code, mechanism, ruleSet: id, number: citations[mechanism].number, values, instead };
}

/** The first refusal of several checks, in their order. */
export function firstRefusal(...checks: readonly (() => Refusal | null)[]): Refusal | null {
  for (const check of checks) {
    const refusal = check();
    if (refusal !== null) return refusal;
  }
  return null;
}

export function currentMeeting(context: Context): Meeting | null {
  return context.model.meetings[context.state.meeting.index] ?? null;
}

export function slotsLeft(context: Context): number {
  const meeting = currentMeeting(context);
  return meeting === null ? 0 : Math.max(0, meeting.slots - context.state.meeting.slotsUsed);
}

/** What is immediately before the committee. */
export function pendingBusiness(state: GameState): Business | null {
  return state.business[state.business.length - 1] ?? null;
}

export function delegationOf(context: Context, id: string): DelegationModel | null {
  const index = context.model.delegationIndex.get(id);
  return index === undefined ? null : (context.model.delegations[index] ?? null);
}

export function provisionOf(context: Context, id: string): ProvisionModel | null {
  const index = context.model.provisionIndex.get(id);
  return index === undefined ? null : (context.model.provisions[index] ?? null);
}

export function isPresent(context: Context, id: string): boolean {
  const index = context.model.delegationIndex.get(id);
  return index !== undefined && context.state.present[index] === true;
}

export function membersPresent(context: Context): number {
  let count = 0;
  for (const index of context.model.members) if (context.state.present[index] === true) count++;
  return count;
}

// Checks shared by many commands

export function onlyTheChair(context: Context, command: Command): Refusal | null {
  if (command.actor === CHAIR) return null;
  return refuse(context, 'only-the-chair', 'chair-powers', { command: command.type });
}

export function inSession(context: Context): Refusal | null {
  if (context.state.stage === 'in-session') return null;
  if (context.state.stage === 'not-started') {
    return refuse(context, 'not-started', 'order-of-business', {}, ['open-meeting']);
  }
  return refuse(context, 'already-concluded', 'order-of-business');
}

export function meetingOpen(context: Context): Refusal | null {
  const session = inSession(context);
  if (session !== null) return session;
  const { status } = context.state.meeting;
  if (status === 'open') return null;
  return status === 'suspended'
    ? refuse(context, 'meeting-suspended', 'suspension-or-adjournment', {}, ['resume-meeting'])
    : refuse(context, 'no-meeting-open', 'order-of-business', {}, ['open-meeting']);
}

export function meetingOpenOrSuspended(context: Context): Refusal | null {
  return context.state.stage === 'in-session' && context.state.meeting.status === 'suspended'
    ? null
    : meetingOpen(context);
}

export function presentDelegation(context: Context, actor: string): Refusal | null {
  if (delegationOf(context, actor) === null) {
    return refuse(context, 'not-a-delegation', 'form-of-command', { actor });
  }
  if (!isPresent(context, actor)) {
    return refuse(context, 'not-present', 'present-and-voting', { delegation: actor }, ['arrive']);
  }
  return null;
}

export function presentMember(context: Context, actor: string): Refusal | null {
  const refusal = presentDelegation(context, actor);
  if (refusal !== null) return refusal;
  return delegationOf(context, actor)?.member === true
    ? null
    : refuse(context, 'observers-do-not-decide', 'observers', { delegation: actor });
}

/** Nothing waits for a decision that has precedence over the command. */
export function nothingPending(context: Context): Refusal | null {
  const pending = pendingBusiness(context.state);
  if (pending === null) return null;
  return refuse(context, `pending-${pending.kind}`, 'order-of-motions');
}

export function floorVacant(context: Context): Refusal | null {
  const { speaker } = context.state.floor;
  return speaker === null
    ? null
    : refuse(context, 'floor-taken', 'speaking', { delegation: speaker });
}

export function knownProvision(context: Context, provision: string): Refusal | null {
  return provisionOf(context, provision) === null
    ? refuse(context, 'unknown-provision', 'form-of-command', { provision })
    : null;
}

export function knownOption(context: Context, provision: string, option: string): Refusal | null {
  const unknown = knownProvision(context, provision);
  if (unknown !== null) return unknown;
  return provisionOf(context, provision)?.optionIndex.has(option) === true
    ? null
    : refuse(context, 'unknown-option', 'form-of-command', { provision, option });
}

/** A meeting opens when the rule's share of the members is in the room (rule 108). */
export function quorumToOpen(context: Context): Refusal | null {
  const [top, bottom] = context.parameters.quorum.open;
  const present = membersPresent(context);
  const members = context.model.members.length;
  if (present * bottom >= members * top) return null;
  const needed = Math.ceil((members * top) / bottom);
  return refuse(context, 'no-quorum-to-open', 'quorum', { present, needed }, ['arrive']);
}

/** For a decision, more than the rule's share of the members must be in the room (rule 108). */
export function quorumToDecide(context: Context): Refusal | null {
  const [top, bottom] = context.parameters.quorum.decide;
  const present = membersPresent(context);
  const members = context.model.members.length;
  if (present * bottom > members * top) return null;
  return refuse(
    context,
    'no-quorum-to-decide',
    'quorum',
    {
      present,
      needed: Math.floor((members * top) / bottom) + 1,
    },
    ['arrive'],
  );
}

/**
 * An id for the next of a list, numbered on from those listed and taken by nothing else. Counting
 * what everybody sees keeps ids from telling how much is going on out of sight.
 */
export function freshId(
  prefix: string,
  listed: readonly { readonly id: string }[],
  others: readonly { readonly id: string }[] = [],
): string {
  let number = listed.length + 1;
  const taken = (id: string): boolean => [...listed, ...others].some((one) => one.id === id);
  while (taken(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}

/** Every pair of provision and option ids. */
export function everyOption(context: Context): { provision: string; option: string }[] {
  return context.model.provisions.flatMap((p) =>
    p.provision.options.map((option) => ({ provision: p.id, option: option.id })),
  );
}
