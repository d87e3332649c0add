import { type PointSubject, pointSubjects } from './command.ts';
import {
  type CommandRule,
  type Context,
  firstRefusal,
  meetingOpen,
  onlyTheChair,
  pendingBusiness,
  presentMember,
  quorumToDecide,
  type Run,
  refuse,
} from './context.ts';
import { type Evolvers, popBusiness } from './evolver.ts';
import { announceNext, announceVote } from './question.ts';
import type { Refusal } from './refusal.ts';

/** A point of order needs an object: something the ruling could change. */
function hasObject(context: Context, subject: PointSubject): Refusal | null {
  const { floor, meeting } = context.state;
  const { longest, perItem } = context.parameters.speakers;
  const exists: Record<PointSubject, boolean> = {
    quorum: true,
    relevance: floor.speaker !== null,
    'speakers-list': floor.listClosed && meeting.debate === 'open',
    'time-limit': floor.longest < longest || floor.perItem < perItem,
    'consensus-ask': pendingBusiness(context.state)?.kind === 'consensus',
  };
  return exists[subject]
    ? null
    : refuse(context, 'point-without-object', 'points-of-order', { subject });
}

export const raisePoint: CommandRule<'raise-point'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpen(context),
      () => {
        const pending = pendingBusiness(context.state);
        if (pending?.kind === 'point') {
          return refuse(context, 'pending-point', 'points-of-order', {}, ['appeal']);
        }
        // Rule 128: once voting has begun it is not interrupted.
        return pending?.kind === 'vote' && pending.begun
          ? refuse(context, 'voting-begun', 'conduct-of-voting', {}, ['vote'])
          : null;
      },
      () => hasObject(context, command.subject),
    ),
  happen: (run, { actor: by, subject }) => run.emit({ type: 'point-raised', by, subject }),
  candidates: (_context, actor) =>
    pointSubjects.map((subject) => ({ type: 'raise-point', actor, subject })),
};

export const ruleOnPoint: CommandRule<'rule-on-point'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpen(context),
      () => {
        const pending = pendingBusiness(context.state);
        if (pending?.kind !== 'point') return refuse(context, 'no-point-raised', 'points-of-order');
        return pending.ruling === null
          ? null
          : refuse(context, 'already-ruled', 'points-of-order', {}, ['gavel']);
      },
    ),
  happen(run, { sustained }) {
    const pending = pendingBusiness(run.state);
    if (pending?.kind !== 'point') return;
    const { by, subject } = pending;
    run.emit({ type: 'point-ruled', by, subject, sustained });
    if (!run.parameters.pointsOfOrder.appeal) settlePoint(run, true);
  },
  candidates: (_context, actor) =>
    [true, false].map((sustained) => ({ type: 'rule-on-point', actor, sustained })),
};

export const appeal: CommandRule<'appeal'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpen(context),
      () =>
        context.parameters.pointsOfOrder.appeal
          ? null
          : refuse(context, 'no-appeal-here', 'points-of-order'),
      () => {
        const pending = pendingBusiness(context.state);
        return pending?.kind === 'point' && pending.ruling !== null
          ? null
          : refuse(context, 'no-ruling-to-appeal', 'points-of-order', {}, ['raise-point']);
      },
      () => quorumToDecide(context),
    ),
  happen(run, { actor: by }) {
    const pending = pendingBusiness(run.state);
    if (pending?.kind !== 'point' || pending.ruling === null) return;
    const { subject, ruling: sustained } = pending;
    run.emit({ type: 'ruling-appealed', by, subject, sustained });
    announceVote(run, { kind: 'appeal', subject, sustained });
  },
  candidates: (_context, actor) => [{ type: 'appeal', actor }],
};

/** Settles the point before the committee and lets it take effect where it was sustained. */
export function settlePoint(run: Run, upheld: boolean): void {
  const pending = pendingBusiness(run.state);
  if (pending?.kind !== 'point' || pending.ruling === null) return;
  const { subject, ruling } = pending;
  const sustained = upheld ? ruling : !ruling;
  const { speaker } = run.state.floor;
  run.emit({ type: 'point-settled', subject, upheld, sustained });
  if (sustained) takeEffect(run, subject, speaker);
  announceNext(run);
}

function takeEffect(run: Run, subject: PointSubject, speaker: string | null): void {
  switch (subject) {
    case 'quorum':
      run.emit({ type: 'meeting-suspended' });
      break;
    case 'relevance':
      if (speaker !== null) run.emit({ type: 'floor-yielded', by: speaker });
      break;
    case 'speakers-list':
      run.emit({ type: 'list-reopened' });
      break;
    case 'time-limit':
      run.emit({
        type: 'time-limited',
        longest: run.parameters.speakers.longest,
        perItem: run.parameters.speakers.perItem,
      });
      break;
    case 'consensus-ask':
      run.emit({ type: 'ask-withdrawn', because: 'point-of-order' });
      break;
  }
}

export const pointEvolvers: Evolvers<
  'point-raised' | 'point-ruled' | 'ruling-appealed' | 'point-settled'
> = {
  'point-raised': (state, { by, subject }) => ({
    ...state,
    business: [...state.business, { kind: 'point', by, subject, ruling: null }],
  }),
  'point-ruled': (state, { by, subject, sustained }) => ({
    ...state,
    business: [...state.business.slice(0, -1), { kind: 'point', by, subject, ruling: sustained }],
  }),
  'ruling-appealed': (state) => state,
  'point-settled': (state) => popBusiness(state),
};
