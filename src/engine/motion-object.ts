import type { MotionKind } from '../scenario/rule-parameters.ts';
import { canBeAmended } from './amendment.ts';
import { clauseOf, isSettled } from './clause.ts';
import type { CommandOf } from './command.ts';
import {
  type Context,
  currentMeeting,
  firstRefusal,
  pendingBusiness,
  provisionOf,
  refuse,
} from './context.ts';
import { amendmentOf } from './live-amendments.ts';
import { liveProposal, proposalOf } from './proposal.ts';
import { isProcedural } from './question.ts';
import type { Refusal } from './refusal.ts';

/** Rule 118: a motion to suspend or adjourn the meeting itself. */
export const isAboutMeeting = (motion: MotionKind): boolean =>
  motion === 'suspend-meeting' || motion === 'adjourn-meeting';

/**
 * Rule 119: a motion gives way only to one that stands before it in the order of precedence. While
 * a decision is asked for, the committee's competence may still be put in question (rule 121), and
 * while a vote is announced, its division asked for (rule 129); reconsidering waits its turn.
 */
export function hasPrecedence(context: Context, kind: MotionKind): Refusal | null {
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
export function hasObject(context: Context, command: CommandOf<'move'>): Refusal | null {
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
  const decided = (clause !== null && isSettled(clause)) || proposal?.status === 'rejected';
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
