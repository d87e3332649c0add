import { textsOnTheTable } from './amendment.ts';
import {
  type CommandRule,
  type Context,
  firstRefusal,
  freshId,
  knownOption,
  meetingOpenOrSuspended,
  nothingPending,
  pendingBusiness,
  presentMember,
  type Run,
  refuse,
} from './context.ts';
import type { Evolvers } from './evolver.ts';
import { dropAmendments, liveAmendments } from './live-amendments.ts';
import { dropQuestions, isProcedural } from './question.ts';
import type { Refusal } from './refusal.ts';
import { CHAIRS_DRAFT, type GameState, type Proposal, type TextById } from './state.ts';
import { textOf } from './utility.ts';

export function proposalOf(state: GameState, id: string): Proposal | null {
  return state.proposals.find((proposal) => proposal.id === id) ?? null;
}

export function liveProposal(context: Context, id: string): Refusal | null {
  const proposal = proposalOf(context.state, id);
  if (proposal === null) {
    return refuse(context, 'unknown-proposal', 'form-of-command', { proposal: id });
  }
  return proposal.status === 'live'
    ? null
    : refuse(context, `proposal-${proposal.status}`, 'proposals', { proposal: id });
}

/** Rule 131: proposals are taken in the order in which they were submitted. */
export function firstInOrder(context: Context, id: string): Refusal | null {
  const first = context.state.proposals.find((proposal) => proposal.status === 'live');
  return first === undefined || first.id === id
    ? null
    : refuse(context, 'not-first-submitted', 'order-of-proposals', { proposal: first.id });
}

/** Amendments are disposed of before the proposal they would change (rule 130). */
export function noAmendmentsLeft(context: Context, proposal: string): Refusal | null {
  const [first] = liveAmendments(context.state, proposal);
  return first === undefined
    ? null
    : refuse(context, 'amendments-pending', 'amendments', { amendment: first.id }, [
        'put-to-vote',
        'table-draft',
        'ask-agreement',
      ]);
}

function completeText(context: Context, text: TextById): Refusal | null {
  for (const [provision, option] of Object.entries(text)) {
    const unknown = knownOption(context, provision, option);
    if (unknown !== null) return unknown;
  }
  const missing = context.model.provisions.find((p) => text[p.id] === undefined);
  return missing === undefined
    ? null
    : refuse(context, 'text-incomplete', 'proposals', { provision: missing.id });
}

/**
 * A text is before the committee once; one that was withdrawn is re-introduced (rule 122), one that
 * was rejected comes back by reconsideration only (rule 123).
 */
function sameText(context: Context, { id, text }: { id?: string; text: TextById }): Refusal | null {
  const twin = context.state.proposals.find(
    (p) =>
      p.id !== id &&
      context.model.provisions.every((at) => textOf(context.state, p.id)[at.id] === text[at.id]),
  );
  if (twin === undefined) return null;
  const { id: proposal, status } = twin;
  switch (status) {
    case 'withdrawn':
      return refuse(context, 'withdrawn-before', 'withdrawal', { proposal }, [
        'reintroduce-proposal',
      ]);
    case 'rejected':
      return refuse(context, 'rejected-before', 'reconsideration', { proposal }, ['move']);
    case 'live':
    case 'adopted':
      return refuse(context, 'already-proposed', 'proposals', { proposal });
  }
}

/** Each delegation has one text of its own before the committee: room is scarce, as time is. */
function oneAtATime(context: Context, actor: string): Refusal | null {
  const own = context.state.proposals.find((p) => p.sponsor === actor && p.status === 'live');
  return own === undefined
    ? null
    : refuse(context, 'own-text-pending', 'proposals', { proposal: own.id }, ['withdraw-proposal']);
}

export const submitProposal: CommandRule<'submit-proposal'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpenOrSuspended(context),
      () => textsOnTheTable(context),
      () => nothingPending(context),
      () => completeText(context, command.text),
      () => oneAtATime(context, command.actor),
      () => sameText(context, command),
    ),
  happen(run, { actor: by, text, reason }) {
    run.emit({
      type: 'proposal-submitted',
      proposal: freshId('p', run.state.proposals.slice(1), run.model.provisions),
      by,
      text,
      ...(reason === undefined ? {} : { reason }),
    });
  },
  candidates(context, actor) {
    const standing = textOf(context.state, CHAIRS_DRAFT);
    const first = context.model.provisions[0];
    if (first === undefined) return [];
    return first.provision.options.map((option) => ({
      type: 'submit-proposal',
      actor,
      text: { ...standing, [first.id]: option.id },
    }));
  },
  open: ['text'],
};

/** Rule 122: a proposal may be withdrawn as long as voting on it has not begun. */
function votingNotBegun(context: Context): Refusal | null {
  const pending = pendingBusiness(context.state);
  if (pending?.kind !== 'vote' || isProcedural(pending.question)) return nothingPending(context);
  return pending.begun ? refuse(context, 'voting-begun', 'withdrawal', {}, ['vote']) : null;
}

export const withdrawProposal: CommandRule<'withdraw-proposal'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpenOrSuspended(context),
      () => votingNotBegun(context),
      () => liveProposal(context, command.proposal),
      () => {
        const proposal = proposalOf(context.state, command.proposal);
        if (proposal?.sponsor !== command.actor) {
          return refuse(context, 'not-the-proposer', 'withdrawal');
        }
        return proposal.amended && !context.parameters.withdrawal.whenAmended
          ? refuse(context, 'already-amended', 'withdrawal')
          : null;
      },
    ),
  happen(run, { actor: by, proposal }) {
    run.emit({ type: 'proposal-withdrawn', proposal, by });
    proposalGone(run, proposal, 'withdrawn');
  },
  candidates: (context, actor) =>
    context.state.proposals.map((p) => ({ type: 'withdraw-proposal', actor, proposal: p.id })),
};

export const reintroduceProposal: CommandRule<'reintroduce-proposal'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpenOrSuspended(context),
      () => nothingPending(context),
      () => {
        const proposal = proposalOf(context.state, command.proposal);
        if (proposal === null) {
          return refuse(context, 'unknown-proposal', 'form-of-command', {
            proposal: command.proposal,
          });
        }
        return proposal.status === 'withdrawn'
          ? sameText(context, proposal)
          : refuse(context, 'proposal-not-withdrawn', 'withdrawal');
      },
    ),
  happen: (run, { actor: by, proposal }) =>
    run.emit({ type: 'proposal-reintroduced', proposal, by }),
  candidates: (context, actor) =>
    context.state.proposals.map((p) => ({ type: 'reintroduce-proposal', actor, proposal: p.id })),
};

/** Rejects a proposal; what was to be voted on with it, and its amendments, fall. */
export function rejectProposal(run: Run, proposal: string, because: string): void {
  run.emit({ type: 'proposal-decided', proposal, adopted: false });
  proposalGone(run, proposal, because);
}

function proposalGone(run: Run, proposal: string, because: string): void {
  dropQuestions(run, proposal, because);
  dropAmendments(run, proposal, () => true, because);
}

export function withProposal(
  state: GameState,
  id: string,
  change: (proposal: Proposal) => Proposal,
): GameState {
  return { ...state, proposals: state.proposals.map((p) => (p.id === id ? change(p) : p)) };
}

export const proposalEvolvers: Evolvers<
  'proposal-submitted' | 'proposal-withdrawn' | 'proposal-reintroduced' | 'proposal-decided'
> = {
  'proposal-submitted': (state, { proposal, by, text }) => ({
    ...state,
    proposals: [
      ...state.proposals,
      {
        id: proposal,
        sponsor: by,
        text,
        status: 'live',
        amended: false,
        parts: [],
        partsDecided: [],
      },
    ],
  }),
  'proposal-withdrawn': (state, { proposal }) =>
    withProposal(notAsked(state, proposal), proposal, (p) => ({ ...p, status: 'withdrawn' })),
  // Whoever re-introduces a proposal is its sponsor from then on, and it takes its place last.
  'proposal-reintroduced': (state, { proposal, by }) => {
    const again = proposalOf(state, proposal);
    if (again === null) return state;
    return {
      ...state,
      proposals: [
        ...state.proposals.filter((p) => p.id !== proposal),
        { ...again, sponsor: by, status: 'live' },
      ],
    };
  },
  'proposal-decided': (state, { proposal, adopted }) =>
    withProposal(notAsked(state, proposal), proposal, (p) => ({
      ...p,
      status: adopted ? 'adopted' : 'rejected',
    })),
};

/** The state with the proposal no longer asked to be adopted without a vote. */
function notAsked(state: GameState, proposal: string): GameState {
  return {
    ...state,
    business: state.business.filter(
      (b) => b.kind !== 'consensus' || b.target.kind === 'clause' || b.target.proposal !== proposal,
    ),
  };
}
