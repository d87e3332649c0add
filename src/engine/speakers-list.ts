import {
  type CommandRule,
  type Context,
  currentMeeting,
  firstRefusal,
  meetingOpen,
  nothingPending,
  onlyTheChair,
  presentDelegation,
  refuse,
  slotsLeft,
} from './context.ts';
import type { Evolvers } from './evolver.ts';
import type { Refusal } from './refusal.ts';

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

export function timeLeft(context: Context, length: number): Refusal | null {
  const left = slotsLeft(context);
  return length <= left
    ? null
    : refuse(context, 'no-slots-left', 'order-of-business', { left, length }, ['close-meeting']);
}

export function timesSpoken(context: Context, actor: string): number {
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

export const speakersListEvolvers: Evolvers<
  'inscribed' | 'inscription-withdrawn' | 'list-closed' | 'list-reopened' | 'time-limited'
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
};
