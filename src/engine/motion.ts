import { type Mechanism, type MotionKind, motionKinds } from '../scenario/rule-parameters.ts';
import type { CommandOf } from './command.ts';
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
import type { Evolvers } from './evolver.ts';
import { decideMotion } from './motion-effect.ts';
import { hasObject, hasPrecedence, isAboutMeeting } from './motion-object.ts';
import { proposalOf } from './proposal.ts';
import { announceVote } from './question.ts';
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
        const spoken = [...motion.spokenFor, ...motion.spokenAgainst];
        // Rule 116 gives two speakers for and two against in addition to whoever moved it.
        if (motion.motion === 'adjourn-debate') spoken.push(motion.by);
        if (spoken.includes(command.actor)) {
          return refuse(context, 'already-spoken-on-motion', mechanism);
        }
        const limit = command.side === 'for' ? rule?.speakersFor : rule?.speakersAgainst;
        const onSide = command.side === 'for' ? motion.spokenFor : motion.spokenAgainst;
        return onSide.length < (limit ?? 0)
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

function onMotion(state: GameState, change: (motion: Motion) => Motion): GameState {
  const top = pendingBusiness(state);
  if (top?.kind !== 'motion') return state;
  return { ...state, business: [...state.business.slice(0, -1), change(top)] };
}

export const motionEvolvers: Evolvers<
  'motion-moved' | 'motion-seconded' | 'motion-spoken' | 'division-objected'
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
};
