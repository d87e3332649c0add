import { clauseStillOpen, isSettled } from './clause.ts';
import type { CommandOf } from './command.ts';
import { owedBy } from './commitments.ts';
import { contactsLeft, spendContact } from './contacts.ts';
import {
  type CommandRule,
  type Context,
  delegationOf,
  firstRefusal,
  inSession,
  knownOption,
  presentMember,
  type Run,
  refuse,
} from './context.ts';
import { type Evolvers, withItem } from './evolver.ts';
import type { Refusal } from './refusal.ts';
import type { Commitment, GameState, Offer } from './state.ts';

function offerFor(context: Context, actor: string, id: string): Refusal | null {
  const offer = context.state.offers[id];
  if (offer === undefined)
    return refuse(context, 'unknown-offer', 'form-of-command', { offer: id });
  if (!offer.to.includes(actor)) return refuse(context, 'offer-not-to-you', 'commitments');
  return offer.accepted.includes(actor)
    ? refuse(context, 'offer-already-accepted', 'commitments')
    : null;
}

function partners(context: Context, actor: string, to: readonly string[]): Refusal | null {
  if (to.length === 0 || new Set(to).size !== to.length || to.includes(actor)) {
    return refuse(context, 'partners-missing', 'form-of-command');
  }
  const stranger = to.find((id) => delegationOf(context, id)?.member !== true);
  return stranger === undefined
    ? null
    : refuse(context, 'partner-not-a-member', 'observers', { delegation: stranger });
}

/** Terms are about clauses still open, one formulation for each. */
function soundTerms(context: Context, terms: Offer['terms']): Refusal | null {
  if (terms.length === 0) return refuse(context, 'terms-missing', 'form-of-command');
  const seen = new Set<string>();
  for (const { provision, option } of terms) {
    const refusal = knownOption(context, provision, option) ?? clauseStillOpen(context, provision);
    if (refusal !== null) return refusal;
    if (seen.has(provision))
      return refuse(context, 'terms-repeat', 'form-of-command', { provision });
    seen.add(provision);
  }
  return null;
}

/** Nobody promises the same clause twice in different words. */
function noOtherPromise(context: Context, actor: string, terms: Offer['terms']): Refusal | null {
  const other = owedBy(context.state, context.model, actor).find((c) =>
    terms.some((term) => term.provision === c.provision && term.option !== c.option),
  );
  return other === undefined
    ? null
    : refuse(context, 'promised-otherwise', 'commitments', {
        provision: other.provision,
        option: other.option,
      });
}

function example(context: Context): Offer['terms'] {
  const clause = context.state.clauses.find((c) => !isSettled(c));
  return clause === undefined ? [] : [{ provision: clause.provision, option: clause.option }];
}

export const offer: CommandRule<'offer'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => partners(context, command.actor, command.to),
      () => soundTerms(context, command.terms),
      () => noOtherPromise(context, command.actor, command.terms),
      () => contactsLeft(context, command.actor),
    ),
  happen: (run, command) => makeOffer(run, command, command.to, null),
  candidates: (context, actor) =>
    context.model.members.flatMap((index) => {
      const to = context.model.delegations[index]?.id;
      return to === undefined || to === actor
        ? []
        : [{ type: 'offer' as const, actor, to: [to], terms: example(context).slice() }];
    }),
  open: ['to', 'terms', 'text'],
};

function makeOffer(
  run: Run,
  { actor: by, terms, text, reason }: CommandOf<'offer'> | CommandOf<'counter-offer'>,
  to: readonly string[],
  answers: string | null,
): void {
  run.emit({
    type: 'offer-made',
    offer: `o${run.state.serial + 1}`,
    by,
    to,
    terms,
    answers,
    ...(text === undefined ? {} : { text }),
    ...(reason === undefined ? {} : { reason }),
  });
}

const everyOffer = <T extends string>(context: Context, type: T, actor: string) =>
  Object.keys(context.state.offers).map((id) => ({ type, actor, offer: id }));

export const acceptOffer: CommandRule<'accept-offer'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => offerFor(context, command.actor, command.offer),
      () => {
        const terms = context.state.offers[command.offer]?.terms ?? [];
        return soundTerms(context, terms) ?? noOtherPromise(context, command.actor, terms);
      },
    ),
  happen(run, { actor: by, offer: id, reason }) {
    const before = run.state.offers[id];
    if (before === undefined) return;
    run.emit({
      type: 'offer-accepted',
      offer: id,
      by,
      concerned: [before.by, ...before.to],
      ...(reason === undefined ? {} : { reason }),
    });
    const after = run.state.offers[id];
    if (after === undefined || after.accepted.length < after.to.length) return;
    const parties = [after.by, ...after.to];
    run.emit({ type: 'deal-concluded', offer: id, parties, terms: after.terms });
    withdrawOffersPromisedOtherwise(run, parties);
  },
  candidates: (context, actor) => everyOffer(context, 'accept-offer', actor),
};

/** Whoever has just promised something takes back what it had offered or accepted to the contrary. */
function withdrawOffersPromisedOtherwise(run: Run, parties: readonly string[]): void {
  for (const { id, by, to, accepted, terms } of Object.values(run.state.offers)) {
    const bound = [by, ...accepted].find(
      (party) => parties.includes(party) && noOtherPromise(run, party, terms) !== null,
    );
    if (bound === undefined) continue;
    run.emit({ type: 'offer-withdrawn', offer: id, by: bound, concerned: [by, ...to] });
  }
}

export const refuseOffer: CommandRule<'refuse-offer'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => offerFor(context, command.actor, command.offer),
    ),
  happen: (run, { actor, offer: id, reason }) => turnDown(run, actor, id, reason),
  candidates: (context, actor) => everyOffer(context, 'refuse-offer', actor),
};

function turnDown(
  run: Run,
  by: string,
  id: string,
  reason: CommandOf<'refuse-offer'>['reason'],
): void {
  const refused = run.state.offers[id];
  if (refused === undefined) return;
  run.emit({
    type: 'offer-refused',
    offer: id,
    by,
    concerned: [refused.by, ...refused.to],
    ...(reason === undefined ? {} : { reason }),
  });
}

export const counterOffer: CommandRule<'counter-offer'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () => offerFor(context, command.actor, command.offer),
      () => soundTerms(context, command.terms),
      () => noOtherPromise(context, command.actor, command.terms),
      () => contactsLeft(context, command.actor),
    ),
  happen(run, command) {
    const answered = run.state.offers[command.offer];
    if (answered === undefined) return;
    const to = [answered.by, ...answered.to].filter((id) => id !== command.actor);
    turnDown(run, command.actor, command.offer, undefined);
    makeOffer(run, command, to, command.offer);
  },
  candidates: (context, actor) =>
    everyOffer(context, 'counter-offer', actor).map((c) => ({
      ...c,
      terms: example(context).slice(),
    })),
  open: ['terms', 'text'],
};

export const withdrawOffer: CommandRule<'withdraw-offer'> = {
  check: (context, command) =>
    firstRefusal(
      () => presentMember(context, command.actor),
      () => inSession(context),
      () =>
        context.state.offers[command.offer]?.by === command.actor
          ? null
          : refuse(context, 'not-your-offer', 'commitments'),
    ),
  happen(run, { actor: by, offer: id }) {
    const concerned = [by, ...(run.state.offers[id]?.to ?? [])];
    run.emit({ type: 'offer-withdrawn', offer: id, by, concerned });
  },
  candidates: (context, actor) => everyOffer(context, 'withdraw-offer', actor),
};

/** What all parties of a new promise already know to be owed is not written down twice. */
function sayTheSame(owed: Commitment, promise: Commitment): boolean {
  return (
    owed.provision === promise.provision &&
    owed.option === promise.option &&
    promise.parties.every((party) => owed.parties.includes(party))
  );
}

function without(state: GameState, id: string): GameState {
  const { [id]: _gone, ...offers } = state.offers;
  return { ...state, offers };
}

export const offerEvolvers: Evolvers<
  'offer-made' | 'offer-accepted' | 'offer-refused' | 'offer-withdrawn' | 'deal-concluded'
> = {
  'offer-made': (state, { offer: id, by, to, terms, answers }, model) => ({
    ...state,
    serial: state.serial + 1,
    contacts: spendContact(state, model, by),
    offers: { ...state.offers, [id]: { id, by, to, terms, accepted: [], answers } },
  }),
  'offer-accepted': (state, { offer: id, by }) => {
    const accepted = state.offers[id];
    if (accepted === undefined) return state;
    return {
      ...state,
      offers: { ...state.offers, [id]: { ...accepted, accepted: [...accepted.accepted, by] } },
    };
  },
  'offer-refused': (state, event) => without(state, event.offer),
  'offer-withdrawn': (state, event) => without(state, event.offer),
  'deal-concluded': (state, { offer: id, parties, terms }, model) => {
    let { commitments } = state;
    for (const by of parties) {
      const index = model.delegationIndex.get(by) ?? -1;
      const owed = commitments[index] ?? [];
      const added = terms
        .map(({ provision, option }): Commitment => ({ offer: id, by, parties, provision, option }))
        .filter((c) => !owed.some((o) => sayTheSame(o, c)));
      commitments = withItem(commitments, index, [...owed, ...added]);
    }
    return { ...without(state, id), commitments };
  },
};
