import { stanceKinds } from './command.ts';
import { breakCommitments } from './commitments.ts';
import {
  type CommandRule,
  type Context,
  firstRefusal,
  floorVacant,
  knownOption,
  knownProvision,
  meetingOpen,
  nothingPending,
  onlyTheChair,
  presentDelegation,
  refuse,
} from './context.ts';
import { type Evolvers, withItem } from './evolver.ts';
import type { Refusal } from './refusal.ts';
import { timeLeft, timesSpoken } from './speakers-list.ts';
import type { GameState } from './state.ts';

function hasTheFloor(context: Context, actor: string): Refusal | null {
  return context.state.floor.speaker === actor
    ? null
    : refuse(context, 'not-on-floor', 'speaking', {}, ['inscribe']);
}

export const giveFloor: CommandRule<'give-floor'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpen(context),
      () => nothingPending(context),
      () => floorVacant(context),
      () => timeLeft(context, 1),
      () => {
        // Rule 109: in the order in which they asked for it; rule 115: replies when it is due.
        const { list, replies } = context.state.floor;
        const isReply = replies.includes(command.to);
        const next = list[0];
        if (isReply || command.to === next) return null;
        return next === undefined
          ? refuse(context, 'list-empty', 'speaking', {}, ['open-item', 'close-meeting'])
          : refuse(context, 'not-next-on-list', 'speaking', { delegation: next }, ['give-floor']);
      },
    ),
  happen(run, { to }) {
    const { list, replies } = run.state.floor;
    run.emit({ type: 'floor-given', to, reply: replies.includes(to) && list[0] !== to });
  },
  candidates: (context, actor) =>
    context.model.delegations.map((d) => ({ type: 'give-floor', actor, to: d.id })),
};

export const makeStatement: CommandRule<'make-statement'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentDelegation(context, command.actor),
      () => meetingOpen(context),
      () => nothingPending(context),
      () => hasTheFloor(context, command.actor),
      () => {
        const { provision, option, stance } = command;
        if ((option === null) !== (stance === null) || (option !== null && provision === null)) {
          return refuse(context, 'stance-needs-option', 'form-of-command');
        }
        if (provision === null) return null;
        return option === null
          ? knownProvision(context, provision)
          : knownOption(context, provision, option);
      },
      () => {
        const { item } = context.state.meeting;
        return item === null || command.provision === null || command.provision === item
          ? null
          : refuse(context, 'off-item', 'speaking', { provision: item });
      },
      () => {
        const longest = context.state.floor.replying ? 1 : context.state.floor.longest;
        return command.length <= longest
          ? null
          : refuse(context, 'too-long', 'time-limit', { longest });
      },
      () => timeLeft(context, command.length),
    ),
  happen(run, command) {
    const { actor: by, provision, option, stance, length, text, reason } = command;
    run.emit({
      type: 'statement-made',
      by,
      provision,
      option,
      stance,
      length,
      ...(text === undefined ? {} : { text }),
      ...(reason === undefined ? {} : { reason }),
    });
    if (stance === 'oppose' && provision !== null) {
      breakCommitments(run, by, provision, (c) => c.option === option, 'statement');
    }
  },
  candidates(context, actor) {
    const { item } = context.state.meeting;
    const lengths = Array.from({ length: context.state.floor.longest }, (_, at) => at + 1);
    const provisions = context.model.provisions.filter((p) => item === null || p.id === item);
    return lengths.flatMap((length) => [
      {
        type: 'make-statement' as const,
        actor,
        provision: null,
        option: null,
        stance: null,
        length,
      },
      ...provisions.map((p) => ({
        type: 'make-statement' as const,
        actor,
        provision: p.id,
        option: null,
        stance: null,
        length,
      })),
      ...provisions.flatMap((p) =>
        p.provision.options.flatMap((option) =>
          stanceKinds.map((stance) => ({
            type: 'make-statement' as const,
            actor,
            provision: p.id,
            option: option.id,
            stance,
            length,
          })),
        ),
      ),
    ]);
  },
  open: ['text'],
};

export const yieldFloor: CommandRule<'yield-floor'> = {
  check: (context, command) =>
    firstRefusal(
      () => meetingOpen(context),
      () => nothingPending(context),
      () => hasTheFloor(context, command.actor),
    ),
  happen: (run, command) => run.emit({ type: 'floor-yielded', by: command.actor }),
  candidates: (_context, actor) => [{ type: 'yield-floor', actor }],
};

export const claimReply: CommandRule<'claim-reply'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentDelegation(context, command.actor),
      () =>
        context.parameters.speakers.rightOfReply
          ? null
          : refuse(context, 'no-right-of-reply', 'right-of-reply'),
      () => meetingOpen(context),
      () =>
        command.to !== command.actor && timesSpoken(context, command.to) > 0
          ? null
          : refuse(context, 'nothing-to-reply-to', 'right-of-reply', {}, ['inscribe']),
      () =>
        context.state.floor.replies.includes(command.actor)
          ? refuse(context, 'reply-already-claimed', 'right-of-reply')
          : null,
      () => timeLeft(context, 1),
    ),
  happen: (run, command) => run.emit({ type: 'reply-claimed', by: command.actor, to: command.to }),
  candidates: (context, actor) =>
    context.model.delegations.map((d) => ({ type: 'claim-reply', actor, to: d.id })),
};

function floorFreed(state: GameState): GameState['floor'] {
  return { ...state.floor, speaker: null, replying: false };
}

export const floorEvolvers: Evolvers<
  'floor-given' | 'floor-yielded' | 'reply-claimed' | 'statement-made'
> = {
  'floor-given': (state, { to, reply }) => ({
    ...state,
    floor: {
      ...state.floor,
      speaker: to,
      replying: reply,
      list: reply ? state.floor.list : state.floor.list.filter((id) => id !== to),
      replies: reply ? state.floor.replies.filter((id) => id !== to) : state.floor.replies,
    },
  }),
  'floor-yielded': (state) => ({ ...state, floor: floorFreed(state) }),
  'reply-claimed': (state, event) => ({
    ...state,
    floor: { ...state.floor, replies: [...state.floor.replies, event.by] },
  }),
  'statement-made': (state, event, model) => {
    const speaker = model.delegationIndex.get(event.by) ?? -1;
    const spoken = (state.floor.spoken[speaker] ?? 0) + 1;
    const next: GameState = {
      ...state,
      meeting: { ...state.meeting, slotsUsed: state.meeting.slotsUsed + event.length },
      floor: { ...floorFreed(state), spoken: withItem(state.floor.spoken, speaker, spoken) },
      contacts: state.contacts.map(() => 0),
    };
    if (event.provision === null || event.option === null || event.stance === null) return next;
    const provision = model.provisionIndex.get(event.provision) ?? -1;
    const row = state.stances[provision];
    if (row === undefined) return next;
    const stance = { option: event.option, stance: event.stance };
    return {
      ...next,
      stances: withItem(state.stances, provision, withItem(row, speaker, stance)),
    };
  },
};
