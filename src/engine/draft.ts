import { clauseOf, clauseStillOpen, isSettled, settleClause } from './clause.ts';
import { breakCommitments } from './commitments.ts';
import {
  type CommandRule,
  currentMeeting,
  everyOption,
  firstRefusal,
  inSession,
  knownOption,
  knownProvision,
  meetingOpenOrSuspended,
  nothingPending,
  onlyTheChair,
  presentMember,
  refuse,
} from './context.ts';
import { type Evolvers, withClause } from './evolver.ts';
import { dropAmendments } from './live-amendments.ts';
import { liveProposal } from './proposal.ts';
import { CHAIRS_DRAFT } from './state.ts';

export const placeBrackets: CommandRule<'place-brackets'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => meetingOpenOrSuspended(context),
      () => nothingPending(context),
      () => {
        const business = currentMeeting(context)?.business;
        return business === 'final' || business === 'adoption'
          ? refuse(context, 'brackets-too-late', 'brackets', {}, ['propose-amendment'])
          : null;
      },
      () => liveProposal(context, CHAIRS_DRAFT),
      () => knownOption(context, command.provision, command.option),
      () => clauseStillOpen(context, command.provision),
      () => {
        const clause = clauseOf(context.state, command.provision);
        if (clause?.option === command.option) {
          return refuse(context, 'same-as-text', 'brackets', { provision: command.provision });
        }
        return clause?.brackets.some((b) => b.by === command.actor && b.option === command.option)
          ? refuse(context, 'already-bracketed', 'brackets', {}, ['lift-brackets'])
          : null;
      },
    ),
  happen(run, { actor: by, provision, option, reason }) {
    const standing = clauseOf(run.state, provision)?.option;
    run.emit({
      type: 'brackets-placed',
      by,
      provision,
      option,
      ...(reason === undefined ? {} : { reason }),
    });
    breakCommitments(run, by, provision, (c) => c.option === standing, 'brackets');
  },
  candidates: (context, actor) =>
    everyOption(context).map((pair) => ({ type: 'place-brackets', actor, ...pair })),
};

export const liftBrackets: CommandRule<'lift-brackets'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => nothingPending(context),
      () => knownProvision(context, command.provision),
      () =>
        clauseOf(context.state, command.provision)?.brackets.some((b) => b.by === command.actor)
          ? null
          : refuse(context, 'no-brackets-of-yours', 'brackets', { provision: command.provision }),
    ),
  happen: (run, { actor: by, provision, reason }) =>
    run.emit({
      type: 'brackets-lifted',
      by,
      provision,
      ...(reason === undefined ? {} : { reason }),
    }),
  candidates: (context, actor) =>
    context.model.provisions.map((p) => ({ type: 'lift-brackets', actor, provision: p.id })),
};

export const tableDraft: CommandRule<'table-draft'> = {
  check: (context, command) =>
    firstRefusal(
      () => onlyTheChair(context, command),
      () => meetingOpenOrSuspended(context),
      () => nothingPending(context),
      () => liveProposal(context, CHAIRS_DRAFT),
      () => {
        for (const [provision, option] of Object.entries(command.text)) {
          const refusal =
            knownOption(context, provision, option) ?? clauseStillOpen(context, provision);
          if (refusal !== null) return refusal;
        }
        return null;
      },
      () =>
        Object.entries(command.text).some(([provision, option]) => {
          const clause = clauseOf(context.state, provision);
          return clause?.option !== option || clause.status === 'bracketed';
        })
          ? null
          : refuse(context, 'nothing-changes', 'proposals'),
    ),
  happen(run, { text, reason }) {
    run.emit({ type: 'draft-tabled', text, ...(reason === undefined ? {} : { reason }) });
    for (const [provision, option] of Object.entries(text)) {
      dropAmendments(
        run,
        CHAIRS_DRAFT,
        (a) => a.provision === provision && a.option === option,
        'taken-up',
      );
    }
  },
  candidates: (context, actor) =>
    everyOption(context).map(({ provision, option }) => ({
      type: 'table-draft',
      actor,
      text: { [provision]: option },
    })),
  open: ['text'],
};

export const reservePosition: CommandRule<'reserve-position'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => knownProvision(context, command.provision),
      () => {
        const clause = clauseOf(context.state, command.provision);
        return clause !== null && isSettled(clause)
          ? null
          : refuse(context, 'clause-not-agreed', 'ad-referendum', {}, ['place-brackets']);
      },
      () =>
        clauseOf(context.state, command.provision)?.reserved.includes(command.actor)
          ? refuse(context, 'already-reserved', 'ad-referendum', {}, ['lift-reservation'])
          : null,
    ),
  happen: (run, { actor: by, provision }) => run.emit({ type: 'position-reserved', by, provision }),
  candidates: (context, actor) =>
    context.model.provisions.map((p) => ({ type: 'reserve-position', actor, provision: p.id })),
};

export const liftReservation: CommandRule<'lift-reservation'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => knownProvision(context, command.provision),
      () =>
        clauseOf(context.state, command.provision)?.reserved.includes(command.actor)
          ? null
          : refuse(context, 'no-reservation-of-yours', 'ad-referendum'),
    ),
  happen: (run, { actor: by, provision }) =>
    run.emit({ type: 'reservation-lifted', by, provision }),
  candidates: (context, actor) =>
    context.model.provisions.map((p) => ({ type: 'lift-reservation', actor, provision: p.id })),
};

export const askBridging: CommandRule<'ask-bridging'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => knownProvision(context, command.provision),
      () => clauseStillOpen(context, command.provision),
      () =>
        context.state.bridging[command.provision]?.includes(command.actor)
          ? refuse(context, 'bridging-already-asked', 'informal-contacts')
          : null,
    ),
  happen: (run, { actor: by, provision }) => run.emit({ type: 'bridging-asked', by, provision }),
  candidates: (context, actor) =>
    context.model.provisions.map((p) => ({ type: 'ask-bridging', actor, provision: p.id })),
};

export const draftEvolvers: Evolvers<
  | 'brackets-placed'
  | 'brackets-lifted'
  | 'draft-tabled'
  | 'position-reserved'
  | 'reservation-lifted'
  | 'bridging-asked'
> = {
  'brackets-placed': (state, { by, provision, option }) =>
    withClause(state, provision, (clause) => ({
      ...clause,
      status: 'bracketed',
      brackets: [...clause.brackets.filter((b) => b.by !== by), { by, option }],
    })),
  'brackets-lifted': (state, { by, provision }) =>
    withClause(state, provision, (clause) => {
      const brackets = clause.brackets.filter((b) => b.by !== by);
      return {
        ...clause,
        brackets,
        status: brackets.length > 0 || clause.inherited ? 'bracketed' : 'open',
      };
    }),
  'draft-tabled': (state, { text }) => {
    let next = state;
    const bridging = { ...state.bridging };
    for (const [provision, option] of Object.entries(text)) {
      delete bridging[provision];
      next = settleClause(next, provision, option, 'open');
    }
    return { ...next, bridging };
  },
  'position-reserved': (state, { by, provision }) =>
    withClause(state, provision, (clause) => ({ ...clause, reserved: [...clause.reserved, by] })),
  'reservation-lifted': (state, { by, provision }) =>
    withClause(state, provision, (clause) => ({
      ...clause,
      reserved: clause.reserved.filter((id) => id !== by),
    })),
  'bridging-asked': (state, { by, provision }) => ({
    ...state,
    bridging: { ...state.bridging, [provision]: [...(state.bridging[provision] ?? []), by] },
  }),
};
