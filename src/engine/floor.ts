import { stanceKinds } from './command.ts';
import { breakCommitments } from './commitments.ts';
import {
  type CommandRule,
  type Context,
  currentMeeting,
  firstRefusal,
  floorVacant,
  knownOption,
  knownProvision,
  meetingOpen,
  nothingPending,
  onlyTheChair,
  presentDelegation,
  refuse,
  slotsLeft,
} from './context.ts';
import { type Evolvers, withItem } from './evolver.ts';
import type { Refusal } from './refusal.ts';
import type { GameState } from './state.ts';

/** There is a floor to take only in formal meetings, while time is left and the debate is open. */
function debateOpen(context: Context): Refusal | null {
  return firstRefusal(
    () => meetingOpen(context),
    () =>
      currentMeeting(context)?.business === 'informal'
        ? refuse(context, 'informal-meeting', 'speaking', {}, ['offer', 'send-message'])
        : null,
    () => {
      const { debate } = context.state.meeting;
      if (debate === 'open') return null;
      return debate === 'closed'
        ? refuse(context, 'debate-closed', 'closure-of-debate')
        : refuse(context, 'debate-adjourned', 'adjournment-of-debate');
    },
    () => timeLeft(context, 1),
  );
}

function timeLeft(context: Context, length: number): Refusal | null {
  const left = slotsLeft(context);
  return length <= left
    ? null
    : refuse(context, 'no-slots-left', 'order-of-business', { left, length }, ['close-meeting']);
}

function hasTheFloor(context: Context, actor: string): Refusal | null {
  return context.state.floor.speaker === actor
    ? null
    : refuse(context, 'not-on-floor', 'speaking', {}, ['inscribe']);
}

function timesSpoken(context: Context, actor: string): number {
  const index = context.model.delegationIndex.get(actor) ?? -1;
  return context.state.floor.spoken[index] ?? 0;
}

export const inscribe: CommandRule<'inscribe'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentDelegation(context, command.actor),
      () => debateOpen(context),
      () =>
        context.state.floor.listClosed
          ? refuse(context, 'list-closed', 'speakers-list', {}, ['claim-reply'])
          : null,
      () =>
        context.state.floor.speaker === command.actor
          ? refuse(context, 'has-the-floor', 'speaking', {}, ['make-statement'])
          : null,
      () =>
        context.state.floor.list.includes(command.actor)
          ? refuse(context, 'already-inscribed', 'speakers-list', {}, ['withdraw-inscription'])
          : null,
      () =>
        timesSpoken(context, command.actor) < context.state.floor.perItem
          ? null
          : refuse(context, 'interventions-used', 'time-limit', {
              limit: context.state.floor.perItem,
            }),
    ),
  happen: (run, command) => run.emit({ type: 'inscribed', by: command.actor }),
  candidates: (_context, actor) => [{ type: 'inscribe', actor }],
};

export const withdrawInscription: CommandRule<'withdraw-inscription'> = {
  check: (context, command) =>
    firstRefusal(
      () => meetingOpen(context),
      () =>
        context.state.floor.list.includes(command.actor)
          ? null
          : refuse(context, 'not-inscribed', 'speakers-list', {}, ['inscribe']),
    ),
  happen: (run, command) => run.emit({ type: 'inscription-withdrawn', by: command.actor }),
  candidates: (_context, actor) => [{ type: 'withdraw-inscription', actor }],
};

export const closeList: CommandRule<'close-list'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => debateOpen(context),
      () => nothingPending(context),
      () =>
        context.state.floor.listClosed
          ? refuse(context, 'list-closed', 'speakers-list', {}, ['reopen-list'])
          : null,
    ),
  happen: (run) => run.emit({ type: 'list-closed' }),
  candidates: (_context, actor) => [{ type: 'close-list', actor }],
};

export const reopenList: CommandRule<'reopen-list'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => debateOpen(context),
      () => nothingPending(context),
      () =>
        context.state.floor.listClosed
          ? null
          : refuse(context, 'list-already-open', 'speakers-list', {}, ['close-list']),
    ),
  happen: (run) => run.emit({ type: 'list-reopened' }),
  candidates: (_context, actor) => [{ type: 'reopen-list', actor }],
};

export const setTimeLimit: CommandRule<'set-time-limit'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpen(context),
      () => nothingPending(context),
      () => {
        const { longest, perItem } = context.parameters.speakers;
        return command.longest <= longest && command.perItem <= perItem
          ? null
          : refuse(context, 'limit-above-rules', 'time-limit', { longest, perItem });
      },
      () =>
        command.longest === context.state.floor.longest &&
        command.perItem === context.state.floor.perItem
          ? refuse(context, 'limit-unchanged', 'time-limit')
          : null,
    ),
  happen: (run, { longest, perItem }) => run.emit({ type: 'time-limited', longest, perItem }),
  candidates: (context, actor) => {
    const { longest, perItem } = context.parameters.speakers;
    return Array.from({ length: longest }, (_, l) => l + 1).flatMap((l) =>
      Array.from({ length: perItem }, (_, n) => ({
        type: 'set-time-limit' as const,
        actor,
        longest: l,
        perItem: n + 1,
      })),
    );
  },
};

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
  | 'inscribed'
  | 'inscription-withdrawn'
  | 'list-closed'
  | 'list-reopened'
  | 'time-limited'
  | 'floor-given'
  | 'floor-yielded'
  | 'reply-claimed'
  | 'statement-made'
> = {
  inscribed: (state, event) => ({
    ...state,
    floor: { ...state.floor, list: [...state.floor.list, event.by] },
  }),
  'inscription-withdrawn': (state, event) => ({
    ...state,
    floor: { ...state.floor, list: state.floor.list.filter((id) => id !== event.by) },
  }),
  'list-closed': (state) => ({ ...state, floor: { ...state.floor, listClosed: true } }),
  'list-reopened': (state) => ({ ...state, floor: { ...state.floor, listClosed: false } }),
  'time-limited': (state, { longest, perItem }) => ({
    ...state,
    floor: { ...state.floor, longest, perItem },
  }),
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
