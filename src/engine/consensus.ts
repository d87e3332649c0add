import { certifyAdoption } from './certificate.ts';
import { clauseStillOpen, decideClause, firstBracketed } from './clause.ts';
import { breakCommitments, changeCredibility, settleCommitments } from './commitments.ts';
import {
  type CommandRule,
  type Context,
  currentMeeting,
  everyOption,
  firstRefusal,
  floorVacant,
  knownOption,
  knownProvision,
  meetingOpen,
  nothingPending,
  onlyTheChair,
  pendingBusiness,
  presentMember,
  quorumToDecide,
  type Run,
  refuse,
} from './context.ts';
import { type Evolvers, popBusiness } from './evolver.ts';
import { dropAmendments } from './live-amendments.ts';
import { settlePoint } from './point.ts';
import { firstInOrder, liveProposal, noAmendmentsLeft } from './proposal.ts';
import type { Refusal } from './refusal.ts';
import { type Business, CHAIRS_DRAFT, type GameState } from './state.ts';
import { textOf } from './utility.ts';

type Consensus = Extract<Business, { kind: 'consensus' }>;

function consensusPossible(context: Context): Refusal | null {
  return context.parameters.consensus.possible
    ? null
    : refuse(context, 'no-consensus-here', 'consensus', {}, ['put-to-vote']);
}

/** While the debate is adjourned nothing is decided either, until another item is opened. */
export function debateNotAdjourned(context: Context): Refusal | null {
  return context.state.meeting.debate === 'adjourned'
    ? refuse(context, 'debate-adjourned', 'adjournment-of-debate', {}, ['open-item'])
    : null;
}

function asked(context: Context): Consensus | null {
  const pending = pendingBusiness(context.state);
  return pending?.kind === 'consensus' ? pending : null;
}

export const askAgreement: CommandRule<'ask-agreement'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpen(context),
      () => consensusPossible(context),
      () => nothingPending(context),
      () => floorVacant(context),
      () => debateNotAdjourned(context),
      () => {
        const business = currentMeeting(context)?.business;
        return business === 'organisation' || business === 'general-debate'
          ? refuse(context, 'too-early-for-texts', 'order-of-business')
          : null;
      },
      () => liveProposal(context, CHAIRS_DRAFT),
      () => knownOption(context, command.provision, command.option),
      () => clauseStillOpen(context, command.provision),
      () => quorumToDecide(context),
    ),
  happen: (run, { provision, option, reason }) =>
    run.emit({
      type: 'agreement-asked',
      provision,
      option,
      ...(reason === undefined ? {} : { reason }),
    }),
  candidates: (context, actor) =>
    everyOption(context).map((pair) => ({ type: 'ask-agreement', actor, ...pair })),
};

/** The Chair's draft goes to the committee clean: no brackets stand in it. */
export function cleanText(context: Context, proposal: string): Refusal | null {
  const bracketed = proposal === CHAIRS_DRAFT ? firstBracketed(context.state) : null;
  return bracketed === null
    ? null
    : refuse(context, 'brackets-remain', 'brackets', { provision: bracketed }, [
        'table-draft',
        'ask-agreement',
      ]);
}

export const askAdoption: CommandRule<'ask-adoption'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpen(context),
      () => consensusPossible(context),
      () => nothingPending(context),
      () => floorVacant(context),
      () => debateNotAdjourned(context),
      () =>
        currentMeeting(context)?.business === 'adoption'
          ? null
          : refuse(context, 'not-the-adoption-meeting', 'order-of-business', {}, ['ask-agreement']),
      () => liveProposal(context, command.proposal),
      () => firstInOrder(context, command.proposal),
      () => cleanText(context, command.proposal),
      () => noAmendmentsLeft(context, command.proposal),
      () => quorumToDecide(context),
    ),
  happen: (run, { proposal, reason }) =>
    run.emit({ type: 'adoption-asked', proposal, ...(reason === undefined ? {} : { reason }) }),
  candidates: (context, actor) =>
    context.state.proposals.map((p) => ({ type: 'ask-adoption', actor, proposal: p.id })),
};

export const object: CommandRule<'object'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpen(context),
      () =>
        asked(context) === null
          ? refuse(context, 'nothing-asked', 'consensus', {}, ['place-brackets', 'inscribe'])
          : null,
      () => knownProvision(context, command.provision),
      () => {
        const target = asked(context)?.target;
        return target?.kind === 'clause' && target.provision !== command.provision
          ? refuse(context, 'objection-off-target', 'consensus', { provision: target.provision })
          : null;
      },
      () =>
        asked(context)?.objections.some((o) => o.by === command.actor)
          ? refuse(context, 'already-objected', 'consensus', {}, ['withdraw-objection'])
          : null,
    ),
  happen: (run, { actor: by, provision, reason }) =>
    run.emit({ type: 'objected', by, provision, ...(reason === undefined ? {} : { reason }) }),
  candidates: (context, actor) =>
    context.model.provisions.map((p) => ({ type: 'object', actor, provision: p.id })),
};

export const withdrawObjection: CommandRule<'withdraw-objection'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpen(context),
      () =>
        asked(context)?.objections.some((o) => o.by === command.actor)
          ? null
          : refuse(context, 'no-objection-of-yours', 'consensus'),
    ),
  happen: (run, command) => run.emit({ type: 'objection-withdrawn', by: command.actor }),
  candidates: (_context, actor) => [{ type: 'withdraw-objection', actor }],
};

/** The gavel falls: silence was consent, an objection was not; or the Chair's ruling stands. */
export const gavel: CommandRule<'gavel'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpen(context),
      () => {
        const pending = pendingBusiness(context.state);
        if (pending?.kind === 'consensus') return null;
        if (pending?.kind === 'point') {
          return pending.ruling === null
            ? refuse(context, 'point-not-ruled', 'points-of-order', {}, ['rule-on-point'])
            : null;
        }
        return refuse(context, 'nothing-to-gavel', 'consensus', {}, ['ask-agreement']);
      },
      () => (asked(context) === null ? null : quorumToDecide(context)),
    ),
  happen(run) {
    const pending = pendingBusiness(run.state);
    if (pending?.kind === 'point') settlePoint(run, true);
    if (pending?.kind !== 'consensus') return;
    if (pending.objections.length > 0) fail(run, pending);
    else if (pending.target.kind === 'clause') agree(run, pending.target);
    else {
      run.emit({ type: 'proposal-decided', proposal: pending.target.proposal, adopted: true });
      certifyAdoption(run, pending.target.proposal, 'consensus', null);
    }
  },
  candidates: (_context, actor) => [{ type: 'gavel', actor }],
};

function agree(run: Run, { provision, option }: { provision: string; option: string }): void {
  run.emit({ type: 'clause-agreed', provision, option });
  settleCommitments(run, provision, option);
  dropAmendments(run, CHAIRS_DRAFT, (a) => a.provision === provision, 'clause-agreed');
}

function fail(run: Run, { target, objections }: Consensus): void {
  const text = target.kind === 'clause' ? null : textOf(run.state, target.proposal);
  run.emit({
    type: 'consensus-failed',
    provision: target.kind === 'clause' ? target.provision : null,
    objections,
  });
  for (const { by, provision } of objections) {
    const standing = target.kind === 'clause' ? target.option : text?.[provision];
    breakCommitments(run, by, provision, (c) => c.option === standing, 'objection');
  }
  const [only] = objections;
  if (only !== undefined && objections.length === 1 && run.model.members.length > 2) {
    changeCredibility(run, only.by, 'blocked-alone');
  }
}

export const dissociate: CommandRule<'dissociate'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () =>
        context.parameters.consensus.dissociation
          ? null
          : refuse(context, 'no-dissociation-here', 'consensus'),
      () => {
        const { outcome, stage } = context.state;
        if (stage !== 'explanations' || outcome?.outcome !== 'adopted') {
          return refuse(context, 'nothing-adopted', 'consensus', {}, ['object']);
        }
        return outcome.method === 'consensus'
          ? null
          : refuse(context, 'adopted-by-vote', 'consensus', {}, ['explain-position']);
      },
      () => (command.provision === null ? null : knownProvision(context, command.provision)),
      () =>
        context.state.dissociations.some((d) => d.by === command.actor)
          ? refuse(context, 'already-dissociated', 'consensus')
          : null,
    ),
  happen: (run, { actor: by, provision, reason }) =>
    run.emit({ type: 'dissociated', by, provision, ...(reason === undefined ? {} : { reason }) }),
  candidates: (context, actor) =>
    [null, ...context.model.provisions.map((p) => p.id)].map((provision) => ({
      type: 'dissociate',
      actor,
      provision,
    })),
};

function pushed(state: GameState, target: Consensus['target']): GameState {
  return {
    ...state,
    lastVote: null,
    business: [...state.business, { kind: 'consensus', target, objections: [] }],
  };
}

function onAsked(state: GameState, change: (asked: Consensus) => Consensus): GameState {
  const top = pendingBusiness(state);
  if (top?.kind !== 'consensus') return state;
  return { ...state, business: [...state.business.slice(0, -1), change(top)] };
}

export const consensusEvolvers: Evolvers<
  | 'agreement-asked'
  | 'adoption-asked'
  | 'objected'
  | 'objection-withdrawn'
  | 'ask-withdrawn'
  | 'clause-agreed'
  | 'consensus-failed'
  | 'dissociated'
> = {
  'agreement-asked': (state, { provision, option }) =>
    pushed(state, { kind: 'clause', provision, option }),
  'adoption-asked': (state, { proposal }) => pushed(state, { kind: 'proposal', proposal }),
  objected: (state, { by, provision }) =>
    onAsked(state, (a) => ({ ...a, objections: [...a.objections, { by, provision }] })),
  'objection-withdrawn': (state, { by }) =>
    onAsked(state, (a) => ({ ...a, objections: a.objections.filter((o) => o.by !== by) })),
  'ask-withdrawn': (state) => ({
    ...state,
    business: state.business.filter((b) => b.kind !== 'consensus'),
  }),
  'clause-agreed': (state, { provision, option }, model) =>
    decideClause(popBusiness(state), model, provision, option),
  'consensus-failed': (state, { provision, objections }) => {
    const next = { ...popBusiness(state), lastObjections: objections };
    if (provision === null) return { ...next, failedAttempts: state.failedAttempts + 1 };
    return state.failedClauses.includes(provision)
      ? next
      : { ...next, failedClauses: [...state.failedClauses, provision] };
  },
  dissociated: (state, { by, provision }) => ({
    ...state,
    dissociations: [...state.dissociations, { by, provision }],
  }),
};
