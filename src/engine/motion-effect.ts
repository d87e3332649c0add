import type { MotionKind } from '../scenario/rule-parameters.ts';
import { certifyFailure, failIfNothingLeft } from './certificate.ts';
import { clauseOf, settleClause } from './clause.ts';
import { pendingBusiness, type Run } from './context.ts';
import { type Evolvers, popBusiness } from './evolver.ts';
import { amendmentOf } from './live-amendments.ts';
import { endMeeting } from './meeting.ts';
import { rejectProposal, withProposal } from './proposal.ts';
import { announceNext, isProcedural } from './question.ts';
import type { GameState } from './state.ts';

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
  failIfNothingLeft(run, 'not-competent', 'competence', null);
}

export const motionEffectEvolvers: Evolvers<'motion-decided'> = {
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
