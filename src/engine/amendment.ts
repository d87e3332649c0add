import { clauseStillOpen } from './clause.ts';
import {
  type CommandRule,
  type Context,
  currentMeeting,
  everyOption,
  firstRefusal,
  freshId,
  knownOption,
  meetingOpenOrSuspended,
  nothingPending,
  pendingBusiness,
  presentMember,
  refuse,
} from './context.ts';
import type { Evolvers } from './evolver.ts';
import { amendmentOf, liveAmendments } from './live-amendments.ts';
import { announceNext } from './question.ts';
import type { Refusal } from './refusal.ts';
import { type Amendment, CHAIRS_DRAFT, type GameState } from './state.ts';
import { textOf } from './utility.ts';

/** Proposals and amendments belong to the stages in which texts are on the table. */
export function textsOnTheTable(context: Context): Refusal | null {
  const business = currentMeeting(context)?.business;
  return business === 'organisation' || business === 'general-debate'
    ? refuse(context, 'too-early-for-texts', 'order-of-business', {}, ['inscribe'])
    : null;
}

function liveAmendment(context: Context, id: string): Refusal | null {
  const amendment = amendmentOf(context.state, id);
  if (amendment === null) {
    return refuse(context, 'unknown-amendment', 'form-of-command', { amendment: id });
  }
  return amendment.status === 'live'
    ? null
    : refuse(context, `amendment-${amendment.status}`, 'amendments', { amendment: id });
}

/** Whether the same change to the same text is already before the committee. */
function alreadyProposed(
  context: Context,
  amendment: { proposal: string; provision: string; option: string },
): Refusal | null {
  const same = liveAmendments(context.state, amendment.proposal).find(
    (a) => a.provision === amendment.provision && a.option === amendment.option,
  );
  return same === undefined
    ? null
    : refuse(context, 'already-proposed', 'amendments', { amendment: same.id }, ['co-sponsor']);
}

/** What an amendment is to must be open to change, and the change must be one, not yet proposed. */
export function canBeAmended(
  context: Context,
  amendment: { proposal: string; provision: string; option: string },
): Refusal | null {
  const { proposal, provision, option } = amendment;
  return firstRefusal(
    () => {
      const target = context.state.proposals.find((p) => p.id === proposal);
      if (target === undefined) {
        return refuse(context, 'unknown-proposal', 'form-of-command', { proposal });
      }
      return target.status === 'live'
        ? null
        : refuse(context, `proposal-${target.status}`, 'proposals', { proposal });
    },
    () => (proposal === CHAIRS_DRAFT ? clauseStillOpen(context, provision) : null),
    () =>
      textOf(context.state, proposal)[provision] === option
        ? refuse(context, 'same-as-text', 'amendments', { provision }, ['make-statement'])
        : null,
    () => alreadyProposed(context, amendment),
  );
}

/**
 * Rules 122 and 123: a change that was withdrawn is re-introduced, one that was rejected comes back
 * by reconsideration only, unless the text has moved meanwhile.
 */
function notDecidedBefore(
  context: Context,
  { proposal, provision, option }: { proposal: string; provision: string; option: string },
): Refusal | null {
  const standing = textOf(context.state, proposal)[provision];
  for (const earlier of context.state.amendments) {
    const { id: amendment, status } = earlier;
    if (earlier.proposal !== proposal || earlier.provision !== provision) continue;
    if (earlier.option !== option) continue;
    if (status === 'withdrawn') {
      return refuse(context, 'withdrawn-before', 'withdrawal', { amendment }, [
        'reintroduce-amendment',
      ]);
    }
    if (status === 'rejected' && earlier.original === standing) {
      return refuse(context, 'rejected-before', 'reconsideration', { amendment }, ['move']);
    }
  }
  return null;
}

export const proposeAmendment: CommandRule<'propose-amendment'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpenOrSuspended(context),
      () => textsOnTheTable(context),
      () => nothingPending(context),
      () => knownOption(context, command.provision, command.option),
      () => canBeAmended(context, command),
      () => notDecidedBefore(context, command),
    ),
  happen(run, { actor: by, proposal, provision, option, reason }) {
    run.emit({
      type: 'amendment-proposed',
      amendment: freshId('a', run.state.amendments, run.model.provisions),
      by,
      proposal,
      provision,
      option,
      ...(reason === undefined ? {} : { reason }),
    });
  },
  candidates: (context, actor) =>
    context.state.proposals.flatMap((proposal) =>
      everyOption(context).map((pair) => ({
        type: 'propose-amendment' as const,
        actor,
        proposal: proposal.id,
        ...pair,
      })),
    ),
};

const everyAmendment = <T extends string>(context: Context, type: T, actor: string) =>
  context.state.amendments.map((a) => ({ type, actor, amendment: a.id }));

export const coSponsor: CommandRule<'co-sponsor'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpenOrSuspended(context),
      () => liveAmendment(context, command.amendment),
      () =>
        amendmentOf(context.state, command.amendment)?.sponsors.includes(command.actor)
          ? refuse(context, 'already-sponsor', 'amendments')
          : null,
      () => notBeingVoted(context, command.amendment),
    ),
  happen: (run, { actor: by, amendment }) =>
    run.emit({ type: 'amendment-co-sponsored', amendment, by }),
  candidates: (context, actor) => everyAmendment(context, 'co-sponsor', actor),
};

/** Rule 122: until voting on it has begun. */
function notBeingVoted(context: Context, amendment: string): Refusal | null {
  const pending = pendingBusiness(context.state);
  return pending?.kind === 'vote' &&
    pending.begun &&
    pending.question.kind === 'amendment' &&
    pending.question.amendment === amendment
    ? refuse(context, 'voting-begun', 'withdrawal', {}, ['vote'])
    : null;
}

export const withdrawAmendment: CommandRule<'withdraw-amendment'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpenOrSuspended(context),
      () => liveAmendment(context, command.amendment),
      () =>
        amendmentOf(context.state, command.amendment)?.sponsors[0] === command.actor
          ? null
          : refuse(context, 'not-the-proposer', 'withdrawal'),
      () => notBeingVoted(context, command.amendment),
    ),
  happen(run, { actor: by, amendment, reason }) {
    run.emit({
      type: 'amendment-withdrawn',
      amendment,
      by,
      ...(reason === undefined ? {} : { reason }),
    });
    announceNext(run);
  },
  candidates: (context, actor) => everyAmendment(context, 'withdraw-amendment', actor),
};

export const reintroduceAmendment: CommandRule<'reintroduce-amendment'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpenOrSuspended(context),
      () => nothingPending(context),
      () => {
        const amendment = amendmentOf(context.state, command.amendment);
        if (amendment === null) {
          return refuse(context, 'unknown-amendment', 'form-of-command', {
            amendment: command.amendment,
          });
        }
        return amendment.status === 'withdrawn'
          ? canBeAmended(context, amendment)
          : refuse(context, 'amendment-not-withdrawn', 'withdrawal');
      },
    ),
  happen: (run, { actor: by, amendment }) =>
    run.emit({ type: 'amendment-reintroduced', amendment, by }),
  candidates: (context, actor) => everyAmendment(context, 'reintroduce-amendment', actor),
};

function withStatus(
  state: GameState,
  id: string,
  status: Amendment['status'],
  sponsors?: readonly string[],
): GameState {
  const gone = status !== 'live';
  return {
    ...state,
    amendments: state.amendments.map((a) =>
      a.id === id ? { ...a, status, sponsors: sponsors ?? a.sponsors } : a,
    ),
    questions: gone
      ? state.questions.filter((q) => q.kind !== 'amendment' || q.amendment !== id)
      : state.questions,
    business: gone
      ? state.business.filter(
          (b) =>
            b.kind !== 'vote' || b.question.kind !== 'amendment' || b.question.amendment !== id,
        )
      : state.business,
  };
}

export const amendmentEvolvers: Evolvers<
  | 'amendment-proposed'
  | 'amendment-co-sponsored'
  | 'amendment-withdrawn'
  | 'amendment-reintroduced'
  | 'amendment-fell'
> = {
  'amendment-proposed': (state, { amendment, by, proposal, provision, option }) => ({
    ...state,
    amendments: [
      ...state.amendments,
      {
        id: amendment,
        proposal,
        sponsors: [by],
        provision,
        option,
        original: textOf(state, proposal)[provision] ?? option,
        status: 'live',
      },
    ],
  }),
  'amendment-co-sponsored': (state, { amendment, by }) => ({
    ...state,
    amendments: state.amendments.map((a) =>
      a.id === amendment ? { ...a, sponsors: [...a.sponsors, by] } : a,
    ),
  }),
  'amendment-withdrawn': (state, { amendment }) => withStatus(state, amendment, 'withdrawn'),
  'amendment-reintroduced': (state, { amendment, by }) =>
    withStatus(state, amendment, 'live', [by]),
  'amendment-fell': (state, { amendment }) => withStatus(state, amendment, 'fell'),
};
