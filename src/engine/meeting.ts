import { answersFromCapital } from './capital.ts';
import { certifyFailure } from './certificate.ts';
import { CHAIR } from './command.ts';
import {
  type CommandRule,
  currentMeeting,
  delegationOf,
  firstRefusal,
  floorVacant,
  inSession,
  isPresent,
  knownProvision,
  meetingOpen,
  membersPresent,
  nothingPending,
  onlyTheChair,
  pendingBusiness,
  presentDelegation,
  quorumToOpen,
  type Run,
  refuse,
  slotsLeft,
} from './context.ts';
import type { Evolvers } from './evolver.ts';
import type { Floor, GameState } from './state.ts';

export const openMeeting: CommandRule<'open-meeting'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () =>
        context.state.stage === 'explanations' || context.state.stage === 'ended'
          ? refuse(context, 'already-concluded', 'order-of-business')
          : null,
      () =>
        context.state.meeting.status === 'closed'
          ? null
          : refuse(context, 'meeting-already-open', 'order-of-business', {}, ['close-meeting']),
      () =>
        context.state.meeting.index + 1 < context.model.meetings.length
          ? null
          : refuse(context, 'no-meeting-left', 'order-of-business', {}, ['end-game']),
      () => quorumToOpen(context),
    ),
  happen(run) {
    const meeting = run.model.meetings[run.state.meeting.index + 1];
    if (meeting === undefined) return;
    run.emit({
      type: 'meeting-opened',
      meeting: meeting.id,
      present: membersPresent(run),
    });
    answersFromCapital(run);
  },
  candidates: (_context, actor) => [{ type: 'open-meeting', actor }],
};

export const closeMeeting: CommandRule<'close-meeting'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => inSession(context),
      () =>
        context.state.meeting.status === 'closed'
          ? refuse(context, 'no-meeting-open', 'order-of-business', {}, ['open-meeting'])
          : null,
      () => {
        const pending = pendingBusiness(context.state);
        return pending?.kind === 'vote' && pending.begun
          ? refuse(context, 'voting-begun', 'conduct-of-voting', {}, ['close-voting'])
          : null;
      },
    ),
  happen: (run) => endMeeting(run, false),
  candidates: (_context, actor) => [{ type: 'close-meeting', actor }],
};

/** Closes the meeting; business still pending lapses with it, and the last one ends the game. */
export function endMeeting(run: Run, adjourned: boolean): void {
  const meeting = run.model.meetings[run.state.meeting.index];
  if (meeting === undefined) return;
  run.emit({ type: 'meeting-closed', meeting: meeting.id, adjourned });
  if (run.state.meeting.index + 1 >= run.model.meetings.length && run.state.outcome === null) {
    const objected = run.state.failedAttempts > 0 && run.state.lastObjections.length > 0;
    if (objected) certifyFailure(run, 'objections', 'consensus', null);
    else certifyFailure(run, 'time', 'order-of-business', null);
  }
}

export const resumeMeeting: CommandRule<'resume-meeting'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => inSession(context),
      () =>
        context.state.meeting.status === 'suspended'
          ? null
          : refuse(context, 'meeting-not-suspended', 'suspension-or-adjournment'),
      () => quorumToOpen(context),
    ),
  happen: (run) => run.emit({ type: 'meeting-resumed' }),
  candidates: (_context, actor) => [{ type: 'resume-meeting', actor }],
};

export const openItem: CommandRule<'open-item'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpen(context),
      () => nothingPending(context),
      () => floorVacant(context),
      () => {
        const { provision } = command;
        if (provision === null) return null;
        const agenda = currentMeeting(context)?.provisions ?? [];
        return firstRefusal(
          () => knownProvision(context, provision),
          () =>
            agenda.length === 0 || agenda.includes(provision)
              ? null
              : refuse(context, 'not-on-agenda', 'order-of-business', { provision }),
        );
      },
      () =>
        context.state.meeting.item === command.provision
          ? refuse(context, 'item-already-open', 'order-of-business')
          : null,
    ),
  happen: (run, command) => run.emit({ type: 'item-opened', provision: command.provision }),
  candidates: (context, actor) =>
    [null, ...context.model.provisions.map((p) => p.id)].map((provision) => ({
      type: 'open-item',
      actor,
      provision,
    })),
};

export const callRound: CommandRule<'call-round'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () =>
        context.state.meeting.status === 'suspended' ? inSession(context) : meetingOpen(context),
      () =>
        context.state.meeting.status === 'suspended' ||
        currentMeeting(context)?.business === 'informal'
          ? null
          : refuse(context, 'formal-meeting', 'order-of-business', {}, ['give-floor']),
      // While the meeting is suspended its business waits, and does not hold up the corridors.
      () => (context.state.meeting.status === 'suspended' ? null : nothingPending(context)),
      () =>
        slotsLeft(context) > 0
          ? null
          : refuse(context, 'no-slots-left', 'order-of-business', {}, ['close-meeting']),
    ),
  happen: (run) => run.emit({ type: 'round-called' }),
  candidates: (_context, actor) => [{ type: 'call-round', actor }],
};

export const arrive: CommandRule<'arrive'> = {
  check: (context, command) =>
    firstRefusal(
      () =>
        delegationOf(context, command.actor) === null
          ? refuse(context, 'not-a-delegation', 'form-of-command', { actor: command.actor })
          : null,
      () =>
        context.state.stage === 'ended'
          ? refuse(context, 'already-concluded', 'order-of-business')
          : null,
      () =>
        isPresent(context, command.actor)
          ? refuse(context, 'already-present', 'present-and-voting')
          : null,
    ),
  happen: (run, command) => run.emit({ type: 'arrived', by: command.actor }),
  candidates: (_context, actor) => (actor === CHAIR ? [] : [{ type: 'arrive', actor }]),
};

export const depart: CommandRule<'depart'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentDelegation(context, command.actor),
      () =>
        context.state.stage === 'ended'
          ? refuse(context, 'already-concluded', 'order-of-business')
          : null,
      () =>
        context.state.floor.speaker === command.actor
          ? refuse(context, 'has-the-floor', 'speaking', {}, ['yield-floor'])
          : null,
      () => {
        const pending = pendingBusiness(context.state);
        return pending?.kind === 'vote' && pending.begun
          ? refuse(context, 'voting-begun', 'conduct-of-voting', {}, ['vote'])
          : null;
      },
    ),
  happen: (run, command) => run.emit({ type: 'departed', by: command.actor }),
  candidates: (_context, actor) => (actor === CHAIR ? [] : [{ type: 'depart', actor }]),
};

function freshFloor(state: GameState): Floor {
  return {
    ...state.floor,
    speaker: null,
    replying: false,
    list: [],
    listClosed: false,
    replies: [],
    spoken: state.floor.spoken.map(() => 0),
  };
}

const nobodyContacted = (state: GameState): readonly number[] => state.contacts.map(() => 0);

export const meetingEvolvers: Evolvers<
  | 'meeting-opened'
  | 'meeting-suspended'
  | 'meeting-resumed'
  | 'meeting-closed'
  | 'item-opened'
  | 'round-called'
  | 'arrived'
  | 'departed'
> = {
  'meeting-opened': (state) => ({
    ...state,
    stage: 'in-session',
    meeting: {
      index: state.meeting.index + 1,
      status: 'open',
      slotsUsed: 0,
      item: null,
      debate: 'open',
    },
    floor: freshFloor(state),
    contacts: nobodyContacted(state),
  }),
  'meeting-suspended': (state) => ({
    ...state,
    meeting: { ...state.meeting, status: 'suspended' },
    contacts: nobodyContacted(state),
  }),
  'meeting-resumed': (state) => ({ ...state, meeting: { ...state.meeting, status: 'open' } }),
  // Offers not answered lapse with the meeting, so that the state does not grow with the record.
  'meeting-closed': (state) => ({
    ...state,
    meeting: { ...state.meeting, status: 'closed', item: null },
    floor: freshFloor(state),
    business: [],
    questions: [],
    lastVote: null,
    offers: {},
    contacts: nobodyContacted(state),
  }),
  'item-opened': (state, event) => ({
    ...state,
    meeting: { ...state.meeting, item: event.provision, debate: 'open' },
    floor: freshFloor(state),
  }),
  'round-called': (state) => ({
    ...state,
    meeting: { ...state.meeting, slotsUsed: state.meeting.slotsUsed + 1 },
    contacts: nobodyContacted(state),
  }),
  arrived: (state, event, model) =>
    presence(state, model.delegationIndex.get(event.by) ?? -1, true),
  departed: (state, event, model) => {
    const left = presence(state, model.delegationIndex.get(event.by) ?? -1, false);
    const { by } = event;
    return {
      ...left,
      floor: {
        ...left.floor,
        list: left.floor.list.filter((id) => id !== by),
        replies: left.floor.replies.filter((id) => id !== by),
      },
      business: left.business.map((business) =>
        business.kind === 'consensus'
          ? { ...business, objections: business.objections.filter((o) => o.by !== by) }
          : business,
      ),
    };
  },
};

function presence(state: GameState, index: number, here: boolean): GameState {
  return { ...state, present: state.present.map((was, at) => (at === index ? here : was)) };
}
