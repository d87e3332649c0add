import { type Mechanism, type MotionKind, motionKinds } from '../scenario/rule-parameters.ts';
import { canBeAmended } from './amendment.ts';
import { certifyFailure } from './certificate.ts';
import { clauseOf, settleClause } from './clause.ts';
import type { CommandOf } from './command.ts';
import {
  type CommandRule,
  type Context,
  currentMeeting,
  firstRefusal,
  meetingOpen,
  onlyTheChair,
  pendingBusiness,
  presentMember,
  provisionOf,
  quorumToDecide,
  type Run,
  refuse,
} from './context.ts';
import { type Evolvers, popBusiness } from './evolver.ts';
import { amendmentOf } from './live-amendments.ts';
import { endMeeting } from './meeting.ts';
import { liveProposal, proposalOf, rejectProposal, withProposal } from './proposal.ts';
import { announceNext, announceVote, isProcedural } from './question.ts';
import type { Refusal } from './refusal.ts';
import type { Business, GameState } from './state.ts';

type Motion = Extract<Business, { kind: 'motion' }>;

const mechanismOf: Record<MotionKind, Mechanism> = {
  'suspend-meeting': 'suspension-or-adjournment',
  'adjourn-meeting': 'suspension-or-adjournment',
  'adjourn-debate': 'adjournment-of-debate',
  'close-debate': 'closure-of-debate',
  competence: 'competence',
  reconsider: 'reconsideration',
  division: 'division',
};

/**
 * Rule 119: a motion gives way only to one that stands before it in the order of precedence. While
 * a decision is asked for, the committee's competence may still be put in question (rule 121), and
 * while a vote is announced, its division asked for (rule 129); reconsidering waits its turn.
 */
function hasPrecedence(context: Context, kind: MotionKind): Refusal | null {
  const pending = pendingBusiness(context.state);
  if (pending === null) return null;
  if (pending.kind === 'consensus') {
    return kind === 'reconsider' || kind === 'division'
      ? refuse(context, 'pending-consensus', 'order-of-motions', {}, ['object'])
      : null;
  }
  if (pending.kind === 'point') {
    return refuse(context, 'pending-point', 'points-of-order', {}, ['appeal']);
  }
  if (pending.kind === 'vote') {
    if (pending.begun || isProcedural(pending.question)) {
      return refuse(context, 'voting-begun', 'conduct-of-voting', {}, ['vote']);
    }
    return kind === 'reconsider' ? refuse(context, 'pending-vote', 'order-of-motions') : null;
  }
  const rank = context.model.motions.get(kind)?.rank ?? Number.POSITIVE_INFINITY;
  const held = context.model.motions.get(pending.motion)?.rank ?? -1;
  return rank < held
    ? null
    : refuse(context, 'no-precedence', 'order-of-motions', { motion: pending.motion }, [
        'speak-on-motion',
      ]);
}

/** What the motion is about must exist, and its carrying must change something. */
function hasObject(context: Context, command: CommandOf<'move'>): Refusal | null {
  const { debate } = context.state.meeting;
  switch (command.motion) {
    case 'suspend-meeting':
    case 'adjourn-meeting':
      return null;
    case 'adjourn-debate':
      return debate === 'adjourned'
        ? refuse(context, 'debate-adjourned', 'adjournment-of-debate')
        : null;
    case 'close-debate':
      if (currentMeeting(context)?.business === 'informal') {
        return refuse(context, 'informal-meeting', 'closure-of-debate');
      }
      return debate === 'open' ? null : refuse(context, `debate-${debate}`, 'closure-of-debate');
    case 'competence':
      return liveProposal(context, command.target ?? '');
    case 'reconsider':
      return canBeReconsidered(context, command.target ?? '');
    case 'division':
      return canBeDivided(context, command);
  }
}

function canBeReconsidered(context: Context, target: string): Refusal | null {
  const amendment = amendmentOf(context.state, target);
  // Reopened, an amendment must still be one to a text that is open to it.
  if (amendment?.status === 'rejected') return canBeAmended(context, amendment);
  const clause = clauseOf(context.state, target);
  const proposal = proposalOf(context.state, target);
  const decided =
    clause?.status === 'agreed' || clause?.status === 'deleted' || proposal?.status === 'rejected';
  return decided
    ? null
    : refuse(context, 'nothing-to-reconsider', 'reconsideration', {}, ['propose-amendment']);
}

function canBeDivided(context: Context, command: CommandOf<'move'>): Refusal | null {
  const parts = command.parts ?? [];
  return firstRefusal(
    () => liveProposal(context, command.target ?? ''),
    () =>
      parts.length === 0 || new Set(parts).size !== parts.length
        ? refuse(context, 'parts-missing', 'division')
        : null,
    () => {
      for (const part of parts) {
        const provision = provisionOf(context, part);
        if (provision === null) {
          return refuse(context, 'unknown-provision', 'form-of-command', { provision: part });
        }
        if (provision.absent < 0) {
          return refuse(context, 'part-cannot-be-deleted', 'division', { provision: part }, [
            'propose-amendment',
          ]);
        }
      }
      return null;
    },
    () =>
      (proposalOf(context.state, command.target ?? '')?.parts.length ?? 0) > 0
        ? refuse(context, 'already-divided', 'division')
        : null,
  );
}

export const move: CommandRule<'move'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpen(context),
      () =>
        context.model.motions.has(command.motion)
          ? null
          : refuse(context, 'motion-unknown', 'order-of-motions', { motion: command.motion }),
      () => hasPrecedence(context, command.motion),
      () => hasObject(context, command),
    ),
  happen(run, { actor: by, motion, target, parts }) {
    const about = motion === 'competence' || motion === 'reconsider' || motion === 'division';
    run.emit({
      type: 'motion-moved',
      by,
      motion,
      target: about ? (target ?? null) : null,
      parts: motion === 'division' ? (parts ?? []) : [],
    });
    const rule = run.model.motions.get(motion);
    // Rule 118: no debate on suspending or adjourning the meeting, straight to the vote.
    if (isAboutMeeting(motion) && rule?.seconds === 0) putMotion(run);
  },
  candidates(context, actor) {
    const { proposals, amendments, clauses } = context.state;
    const divisible = context.model.provisions.filter((p) => p.absent >= 0);
    return motionKinds.flatMap((motion): CommandOf<'move'>[] => {
      const bare = { type: 'move' as const, actor, motion };
      if (motion === 'competence') return proposals.map((p) => ({ ...bare, target: p.id }));
      if (motion === 'reconsider') {
        const targets = [...proposals, ...amendments].map((p) => p.id);
        return [...targets, ...clauses.map((c) => c.provision)].map((target) => ({
          ...bare,
          target,
        }));
      }
      if (motion === 'division') {
        return proposals.flatMap((p) =>
          divisible.map((at) => ({ ...bare, target: p.id, parts: [at.id] })),
        );
      }
      return [bare];
    });
  },
  open: ['parts'],
};

export const isAboutMeeting = (motion: MotionKind): boolean =>
  motion === 'suspend-meeting' || motion === 'adjourn-meeting';

function pendingMotion(context: Context): Motion | null {
  const pending = pendingBusiness(context.state);
  return pending?.kind === 'motion' ? pending : null;
}

function motionPending(context: Context): Refusal | null {
  return pendingMotion(context) === null
    ? refuse(context, 'no-motion-pending', 'order-of-motions', {}, ['move'])
    : null;
}

export const second: CommandRule<'second'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpen(context),
      () => motionPending(context),
      () => {
        const motion = pendingMotion(context);
        const needed =
          motion === null ? 0 : (context.model.motions.get(motion.motion)?.seconds ?? 0);
        return (motion?.seconds.length ?? 0) < needed
          ? null
          : refuse(context, 'no-second-needed', 'order-of-motions');
      },
      () => {
        const motion = pendingMotion(context);
        return motion?.by === command.actor || motion?.seconds.includes(command.actor)
          ? refuse(context, 'own-motion', 'order-of-motions')
          : null;
      },
    ),
  happen: (run, command) => run.emit({ type: 'motion-seconded', by: command.actor }),
  candidates: (_context, actor) => [{ type: 'second', actor }],
};

export const speakOnMotion: CommandRule<'speak-on-motion'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpen(context),
      () => motionPending(context),
      () => {
        const motion = pendingMotion(context);
        if (motion === null) return null;
        const rule = context.model.motions.get(motion.motion);
        const mechanism = mechanismOf[motion.motion];
        const seconds = rule?.seconds ?? 0;
        if (motion.seconds.length < seconds) {
          return refuse(context, 'not-seconded', mechanism, { needed: seconds }, ['second']);
        }
        if (motion.motion === 'division' && !motion.objected) {
          return refuse(context, 'division-not-objected', mechanism, {}, ['object-to-division']);
        }
        if ([...motion.spokenFor, ...motion.spokenAgainst].includes(command.actor)) {
          return refuse(context, 'already-spoken-on-motion', mechanism);
        }
        const limit = command.side === 'for' ? rule?.speakersFor : rule?.speakersAgainst;
        const spoken = command.side === 'for' ? motion.spokenFor : motion.spokenAgainst;
        return spoken.length < (limit ?? 0)
          ? null
          : refuse(context, 'motion-speakers-used', mechanism, { limit: limit ?? 0 });
      },
    ),
  happen: (run, { actor: by, side, reason }) =>
    run.emit({ type: 'motion-spoken', by, side, ...(reason === undefined ? {} : { reason }) }),
  candidates: (_context, actor) =>
    (['for', 'against'] as const).map((side) => ({ type: 'speak-on-motion', actor, side })),
};

export const objectToDivision: CommandRule<'object-to-division'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpen(context),
      () => {
        const motion = pendingMotion(context);
        if (motion?.motion !== 'division') return refuse(context, 'no-division-moved', 'division');
        return motion.objected ? refuse(context, 'already-objected', 'division') : null;
      },
    ),
  happen: (run, command) => run.emit({ type: 'division-objected', by: command.actor }),
  candidates: (_context, actor) => [{ type: 'object-to-division', actor }],
};

export const putMotionRule: CommandRule<'put-motion'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpen(context),
      () => motionPending(context),
      () => {
        // Without a quorum the committee can still decide to rise.
        const motion = pendingMotion(context)?.motion;
        return motion !== undefined && isAboutMeeting(motion) ? null : quorumToDecide(context);
      },
    ),
  happen: (run) => putMotion(run),
  candidates: (_context, actor) => [{ type: 'put-motion', actor }],
};

function putMotion(run: Run): void {
  const pending = pendingBusiness(run.state);
  if (pending?.kind !== 'motion') return;
  const { motion, target, parts } = pending;
  if (withoutObject(run.state, pending)) {
    decideMotion(run, motion, target, parts, false);
  } else if (pending.seconds.length < (run.model.motions.get(motion)?.seconds ?? 0)) {
    decideMotion(run, motion, target, parts, false);
  } else if (motion === 'division' && !pending.objected) {
    // Rule 129: only where the request is objected to is the motion for division voted on.
    decideMotion(run, motion, target, parts, true);
  } else {
    announceVote(run, { kind: 'motion', motion, target, parts });
  }
}

/** The proposal that the motion is about has gone in the meantime. */
function withoutObject(state: GameState, { motion, target }: Motion): boolean {
  return (
    (motion === 'competence' || motion === 'division') &&
    proposalOf(state, target ?? '')?.status !== 'live'
  );
}

/** Decides the motion before the committee; where it carried, it takes effect at once. */
export function decideMotion(
  run: Run,
  motion: MotionKind,
  target: string | null,
  parts: readonly string[],
  carried: boolean,
): void {
  run.emit({ type: 'motion-decided', motion, carried, target, parts });
  if (carried) followUp(run, motion, target);
  // The votes go on, with the parts of a proposal just divided in its place.
  if (run.state.meeting.status === 'open') announceNext(run);
}

function followUp(run: Run, motion: MotionKind, target: string | null): void {
  const whole = run.state.meeting.item === null;
  const business = run.model.meetings[run.state.meeting.index]?.business;
  switch (motion) {
    case 'suspend-meeting':
      run.emit({ type: 'meeting-suspended' });
      break;
    case 'adjourn-meeting':
      endMeeting(run, true);
      break;
    case 'adjourn-debate':
      // No action on the whole text, at the stage where it is decided, ends the matter.
      if (whole && business === 'adoption') {
        certifyFailure(run, 'debate-adjourned', 'adjournment-of-debate', null);
      }
      break;
    case 'competence':
      notCompetent(run, target ?? '');
      break;
    case 'division':
    case 'close-debate':
    case 'reconsider':
      break;
  }
}

function notCompetent(run: Run, proposal: string): void {
  rejectProposal(run, proposal, 'competence');
  if (!run.state.proposals.some((p) => p.status === 'live')) {
    certifyFailure(run, 'not-competent', 'competence', null);
  }
}

function onMotion(state: GameState, change: (motion: Motion) => Motion): GameState {
  const top = pendingBusiness(state);
  if (top?.kind !== 'motion') return state;
  return { ...state, business: [...state.business.slice(0, -1), change(top)] };
}

export const motionEvolvers: Evolvers<
  'motion-moved' | 'motion-seconded' | 'motion-spoken' | 'division-objected' | 'motion-decided'
> = {
  'motion-moved': (state, { by, motion, target, parts }) => ({
    ...state,
    business: [
      ...state.business,
      {
        kind: 'motion',
        by,
        motion,
        target,
        parts,
        seconds: [],
        spokenFor: [],
        spokenAgainst: [],
        objected: false,
      },
    ],
  }),
  'motion-seconded': (state, { by }) =>
    onMotion(state, (motion) => ({ ...motion, seconds: [...motion.seconds, by] })),
  'motion-spoken': (state, { by, side }) =>
    onMotion(state, (motion) =>
      side === 'for'
        ? { ...motion, spokenFor: [...motion.spokenFor, by] }
        : { ...motion, spokenAgainst: [...motion.spokenAgainst, by] },
    ),
  'division-objected': (state) => onMotion(state, (motion) => ({ ...motion, objected: true })),
  'motion-decided': (state, { motion, carried, target, parts }) => {
    const next = popBusiness(state);
    return carried ? takeEffect(next, motion, target, parts) : next;
  },
};

function takeEffect(
  state: GameState,
  motion: MotionKind,
  target: string | null,
  parts: readonly string[],
): GameState {
  switch (motion) {
    case 'adjourn-debate':
      return {
        ...state,
        // No action: neither a consensus asked for nor a vote announced is pursued.
        business: state.business.filter(
          (b) => b.kind !== 'consensus' && (b.kind !== 'vote' || isProcedural(b.question)),
        ),
        questions: [],
        meeting: { ...state.meeting, debate: 'adjourned' },
        floor: { ...state.floor, speaker: null, list: [], listClosed: true },
      };
    case 'close-debate':
      return {
        ...state,
        meeting: { ...state.meeting, debate: 'closed' },
        floor: { ...state.floor, speaker: null, list: [], listClosed: true },
      };
    case 'division':
      return withParts(state, target ?? '', parts);
    case 'reconsider':
      return reopened(state, target ?? '');
    case 'suspend-meeting':
    case 'adjourn-meeting':
    case 'competence':
      return state;
  }
}

/** The parts join the questions still to be put, before the proposal they belong to. */
function withParts(state: GameState, proposal: string, parts: readonly string[]): GameState {
  const divided = withProposal(state, proposal, (p) => ({ ...p, parts }));
  const top = pendingBusiness(divided);
  const announced =
    top?.kind === 'vote' && top.question.kind === 'proposal' && top.question.proposal === proposal;
  const questions = announced ? [top.question, ...divided.questions] : divided.questions;
  return {
    ...divided,
    business: announced ? divided.business.slice(0, -1) : divided.business,
    questions: questions.flatMap((q) =>
      q.kind === 'proposal' && q.proposal === proposal
        ? [...parts.map((provision) => ({ kind: 'part' as const, proposal, provision })), q]
        : [q],
    ),
  };
}

function reopened(state: GameState, target: string): GameState {
  const clause = clauseOf(state, target);
  if (clause !== null) return settleClause(state, target, clause.option, 'open');
  if (amendmentOf(state, target) !== null) {
    return {
      ...state,
      amendments: state.amendments.map((a) => (a.id === target ? { ...a, status: 'live' } : a)),
    };
  }
  return withProposal(state, target, (p) => ({ ...p, status: 'live' }));
}
