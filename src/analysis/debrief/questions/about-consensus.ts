import type { EventOf } from '../../../engine/event.ts';
import { liftedBy, redLinesCrossed } from '../../../engine/utility.ts';
import { highest, named, type Template, tallied } from './candidate.ts';

/** One delegation alone stood in the way; of several, the one that did so most often. */
export const blockedAlone: Template = ({ chronicle, balance }) => {
  const alone = chronicle.events.flatMap((event, at) => {
    if (event.type !== 'consensus-failed' || event.objections.length !== 1) return [];
    const [only] = event.objections;
    return only === undefined ? [] : [{ at, whole: event.provision === null, ...only }];
  });
  const often = tallied(alone.map(({ by }) => by));
  const worst = highest(alone, ({ by, whole }) => (often.get(by) ?? 0) + (whole ? 1 : 0));
  if (worst === null) return null;
  const times = often.get(worst.by) ?? 1;
  const score = balance.delegations.find(
    ({ delegation }) => chronicle.model.delegations[delegation]?.id === worst.by,
  )?.score;
  return {
    key: balance.adopted && (score ?? 0) >= 0.5 ? 'blocked-alone-and-won' : 'blocked-alone',
    theme: 'consensus',
    interest: Math.min(0.9, 0.65 + 0.1 * times),
    at: worst.at,
    values: {
      delegation: worst.by,
      provision: worst.provision,
      count: times,
      score: Math.round(100 * (score ?? 0)),
    },
  };
};

/** A member that the text by consensus left with nothing, and that let it pass. */
export const silentLoser: Template = ({ outcome, balance, chronicle }) => {
  if (outcome?.outcome !== 'adopted' || outcome.method !== 'consensus') return null;
  const { model, events, final } = chronicle;
  const spoke = tallied(
    events
      .filter((e): e is EventOf<'statement-made'> => e.type === 'statement-made')
      .map(({ by }) => by),
  );
  const losers = balance.delegations.flatMap(({ delegation, score }) => {
    const of = model.delegations[delegation];
    if (of === undefined || !of.member || score >= 0.2 || final.present[delegation] !== true) {
      return [];
    }
    const crossed = redLinesCrossed(of, balance.final, liftedBy(final, model, of.id)).length > 0;
    return [{ id: of.id, score, crossed, statements: spoke.get(of.id) ?? 0 }];
  });
  const quietest = highest(losers, (l) => (l.crossed ? 1 : 0) - l.score - l.statements / 100);
  if (quietest === null) return null;
  return {
    key: quietest.crossed ? 'silent-across-red-line' : 'silent-loser',
    theme: 'consensus',
    interest: quietest.crossed ? 0.85 : 0.7,
    at: events.findIndex(({ type }) => type === 'outcome-certified'),
    values: {
      delegation: quietest.id,
      score: Math.round(100 * quietest.score),
      count: quietest.statements,
    },
  };
};

/** Adopted by consensus, from which some at once stood aside. */
export const stoodAside: Template = ({ outcome, chronicle }) => {
  const aside = [...new Set(chronicle.final.dissociations.map(({ by }) => by))];
  if (outcome?.outcome !== 'adopted' || aside.length === 0) return null;
  return {
    key: 'stood-aside',
    theme: 'consensus',
    interest: 0.65,
    at: chronicle.events.findIndex(({ type }) => type === 'dissociated'),
    values: { delegations: named(aside), count: aside.length },
  };
};

/** Put to the vote, though there were texts on which nobody would have had to vote. */
export const voteForced: Template = ({ outcome, balance, votes }) => {
  if (outcome?.outcome !== 'adopted' || outcome.method !== 'vote') return null;
  if (balance.adoptable === 0n || outcome.tally === null) return null;
  const { yes, no, abstain } = outcome.tally;
  return {
    key: 'vote-forced',
    theme: 'vote',
    interest: 0.9,
    at: votes.at(-1)?.at ?? null,
    values: { yes, no, abstain, texts: Number(balance.adoptable) },
  };
};
