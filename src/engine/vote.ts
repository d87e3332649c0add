import { choiceKinds } from './command.ts';
import { cleanText, debateNotAdjourned } from './consensus.ts';
import {
  type CommandRule,
  type Context,
  currentMeeting,
  firstRefusal,
  floorVacant,
  meetingOpen,
  nothingPending,
  onlyTheChair,
  pendingBusiness,
  presentMember,
  quorumToDecide,
  refuse,
} from './context.ts';
import { type Evolvers, popBusiness, withItem } from './evolver.ts';
import { liveAmendments } from './live-amendments.ts';
import { decideMotion } from './motion-effect.ts';
import { isAboutMeeting } from './motion-object.ts';
import { settlePoint } from './point.ts';
import { firstInOrder, liveProposal } from './proposal.ts';
import { announceNext, isProcedural, orderQuestions } from './question.ts';
import { draw } from './random.ts';
import type { Refusal } from './refusal.ts';
import type { Business, GameState } from './state.ts';
import { tallyOf } from './tally.ts';
import { checkPromise, decideAmendment, decidePart, decideProposal } from './vote-effect.ts';

type Vote = Extract<Business, { kind: 'vote' }>;

export function voteBefore(state: GameState): Vote | null {
  const pending = pendingBusiness(state);
  return pending?.kind === 'vote' ? pending : null;
}

/** Consensus first: a substantive vote waits until every effort has been declared exhausted. */
function effortsExhausted(context: Context, extent: 'amendments' | 'whole'): Refusal | null {
  const { consensus } = context.parameters;
  if (!consensus.exhaustion) return null;
  if (!context.state.exhausted) {
    return refuse(context, 'efforts-not-exhausted', 'exhaustion', {}, [
      'declare-exhausted',
      'ask-adoption',
    ]);
  }
  const { failedAttempts } = context.state;
  return extent === 'amendments' || failedAttempts >= consensus.attempts
    ? null
    : refuse(
        context,
        'efforts-not-made',
        'exhaustion',
        { attempts: failedAttempts, needed: consensus.attempts },
        ['ask-adoption'],
      );
}

export const putToVote: CommandRule<'put-to-vote'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpen(context),
      () => nothingPending(context),
      () => floorVacant(context),
      () => {
        const business = currentMeeting(context)?.business;
        if (business === 'adoption') return null;
        if (business !== 'final')
          return refuse(context, 'too-early-for-votes', 'order-of-business');
        return command.extent === 'amendments'
          ? null
          : refuse(context, 'not-the-adoption-meeting', 'order-of-business');
      },
      () => debateNotAdjourned(context),
      () => liveProposal(context, command.proposal),
      () => firstInOrder(context, command.proposal),
      () => effortsExhausted(context, command.extent),
      () => (command.extent === 'whole' ? cleanText(context, command.proposal) : null),
      () =>
        command.extent === 'amendments' &&
        liveAmendments(context.state, command.proposal).length === 0
          ? refuse(context, 'nothing-to-vote', 'amendments')
          : null,
      () => quorumToDecide(context),
    ),
  happen(run, { proposal, extent }) {
    const questions = orderQuestions(run.state, run.model, proposal, extent);
    run.emit({ type: 'questions-ordered', questions });
    announceNext(run);
  },
  candidates: (context, actor) =>
    context.state.proposals.flatMap((p) =>
      (['amendments', 'whole'] as const).map((extent) => ({
        type: 'put-to-vote' as const,
        actor,
        proposal: p.id,
        extent,
      })),
    ),
};

function announced(context: Context): Refusal | null {
  const vote = voteBefore(context.state);
  if (vote === null) return refuse(context, 'no-vote-announced', 'conduct-of-voting');
  return vote.begun ? refuse(context, 'voting-begun', 'conduct-of-voting', {}, ['vote']) : null;
}

function begun(context: Context): Refusal | null {
  const vote = voteBefore(context.state);
  if (vote === null) return refuse(context, 'no-vote-announced', 'conduct-of-voting');
  return vote.begun
    ? null
    : refuse(context, 'voting-not-begun', 'conduct-of-voting', {}, ['explain-vote']);
}

export const requestMethod: CommandRule<'request-method'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpen(context),
      () => announced(context),
      () =>
        context.parameters.voting.onRequest.includes(command.method)
          ? null
          : refuse(context, 'method-not-offered', 'method-of-voting', { method: command.method }),
      () =>
        voteBefore(context.state)?.method === command.method
          ? refuse(context, 'method-already', 'method-of-voting', { method: command.method })
          : null,
    ),
  happen: (run, { actor: by, method }) => run.emit({ type: 'method-requested', by, method }),
  candidates: (_context, actor) =>
    (['roll-call', 'recorded'] as const).map((method) => ({
      type: 'request-method',
      actor,
      method,
    })),
};

/** Without a quorum the committee can still decide to suspend or adjourn its meeting. */
function aboutRising(context: Context): boolean {
  const question = voteBefore(context.state)?.question;
  return question?.kind === 'motion' && isAboutMeeting(question.motion);
}

export const beginVoting: CommandRule<'begin-voting'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpen(context),
      () => announced(context),
      () => (aboutRising(context) ? null : quorumToDecide(context)),
    ),
  happen(run) {
    // Rule 127: a roll call begins with the member whose name the Chair draws by lot.
    const rollCall = voteBefore(run.state)?.method === 'roll-call';
    const at = Math.floor(draw(run.state.random).value * run.model.members.length);
    const lot = run.model.delegations[run.model.members[at] ?? -1]?.id ?? null;
    run.emit({ type: 'voting-begun', first: rollCall ? lot : null });
  },
  candidates: (_context, actor) => [{ type: 'begin-voting', actor }],
};

export const vote: CommandRule<'vote'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpen(context),
      () => begun(context),
      () => {
        const index = context.model.delegationIndex.get(command.actor) ?? -1;
        return (voteBefore(context.state)?.ballots[index] ?? null) === null
          ? null
          : refuse(context, 'already-voted', 'voting-rights');
      },
      () =>
        command.choice === 'abstain' && !context.parameters.voting.abstention
          ? refuse(context, 'no-abstention', 'present-and-voting')
          : null,
    ),
  happen(run, { actor: by, choice, reason }) {
    run.emit({ type: 'vote-cast', by, choice, ...(reason === undefined ? {} : { reason }) });
    const question = voteBefore(run.state)?.question;
    if (question !== undefined && choice !== 'abstain') checkPromise(run, by, question, choice);
  },
  candidates: (_context, actor) => choiceKinds.map((choice) => ({ type: 'vote', actor, choice })),
};

export const closeVoting: CommandRule<'close-voting'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpen(context),
      () => begun(context),
    ),
  happen(run) {
    const closing = voteBefore(run.state);
    if (closing === null) return;
    const { question, ballots } = closing;
    const tally = tallyOf(run.model, question, ballots, run.state.present);
    run.emit({ type: 'vote-closed', question, tally });
    switch (question.kind) {
      case 'motion':
        decideMotion(run, question.motion, question.target, question.parts, tally.carried);
        return;
      case 'appeal':
        settlePoint(run, !tally.carried);
        return;
      case 'amendment':
        decideAmendment(run, question.amendment, tally.carried);
        break;
      case 'part':
        decidePart(run, question.proposal, question.provision, tally);
        break;
      case 'proposal':
        decideProposal(run, question.proposal, tally);
        break;
    }
    announceNext(run);
  },
  candidates: (_context, actor) => [{ type: 'close-voting', actor }],
};

function onVote(state: GameState, change: (vote: Vote) => Vote): GameState {
  const top = voteBefore(state);
  if (top === null) return state;
  return { ...state, business: [...state.business.slice(0, -1), change(top)] };
}

export const voteEvolvers: Evolvers<
  | 'questions-ordered'
  | 'questions-dropped'
  | 'vote-announced'
  | 'method-requested'
  | 'voting-begun'
  | 'vote-cast'
  | 'vote-closed'
> = {
  'questions-ordered': (state, { questions }) => ({ ...state, questions }),
  'questions-dropped': (state) => ({
    ...state,
    questions: [],
    business: state.business.filter((b) => b.kind !== 'vote' || isProcedural(b.question)),
  }),
  'vote-announced': (state, { question, method }) => ({
    ...state,
    lastVote: null,
    explainedVote: [],
    // Votes on motions and appeals come between the questions of a sequence, not out of it.
    questions: isProcedural(question) ? state.questions : state.questions.slice(1),
    // A motion gives its place to the vote on it; the point appealed waits beneath its vote.
    business: [
      ...(question.kind === 'motion' ? state.business.slice(0, -1) : state.business),
      {
        kind: 'vote',
        question,
        method,
        begun: false,
        first: null,
        ballots: state.present.map(() => null),
      },
    ],
  }),
  'method-requested': (state, { method }) => onVote(state, (v) => ({ ...v, method })),
  'voting-begun': (state, { first }) => ({
    ...onVote(state, (v) => ({ ...v, begun: true, first })),
    random: first === null ? state.random : draw(state.random).next,
  }),
  'vote-cast': (state, { by, choice }, model) =>
    onVote(state, (v) => ({
      ...v,
      ballots: withItem(v.ballots, model.delegationIndex.get(by) ?? -1, choice),
    })),
  // The vote on a motion is taken off by the decision that follows; every other vote here.
  'vote-closed': (state, { question }) => {
    if (question.kind === 'motion') return state;
    const closed = popBusiness(state);
    return question.kind === 'appeal' ? closed : { ...closed, lastVote: question };
  },
};
