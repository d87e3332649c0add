import type { EventOf, EventType, GameEvent } from '../engine/event.ts';
import type { FromGame } from '../scenario/knowledge-check.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { CheckEvidence } from './evidence-values.ts';

/**
 * Looks in the record of a game for what a question of the knowledge check is about. Null where it
 * did not happen. What it finds may have been secret during the game, so it is for afterwards.
 */
export function checkEvidence(
  fromGame: FromGame,
  scenario: Scenario,
  events: readonly GameEvent[],
): CheckEvidence | null {
  switch (fromGame.kind) {
    case 'adoption':
      return adoption(events);
    case 'silence':
      return silence(events);
    case 'objections':
      return objections(events);
    case 'exhaustion':
      return exhaustion(events);
    case 'majority':
      return majority(events);
    case 'abstention':
      return abstention(events);
    case 'amendment-order':
      return amendmentOrder(events);
    case 'division':
      return division(events);
    case 'motion':
      return motion(events);
    case 'ad-referendum':
      return agreedForNow(events);
    case 'brackets':
      return brackets(events);
    case 'dissociation':
      return dissociation(events);
    case 'promise':
      return promise(events);
    case 'package':
      return packageDeal(events);
    case 'ratification':
      return ratification(events);
    case 'clause':
      return clauseEnd(fromGame.provision, scenario, events);
  }
}

type Logged<T extends EventType> = { readonly event: EventOf<T>; readonly at: number };

function all<T extends EventType>(events: readonly GameEvent[], type: T): Logged<T>[] {
  return events.flatMap((event, at) =>
    event.type === type ? [{ event: event as EventOf<T>, at }] : [],
  );
}

function certificateIn(events: readonly GameEvent[]): Logged<'outcome-certified'> | null {
  return all(events, 'outcome-certified').at(-1) ?? null;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function adoption(events: readonly GameEvent[]): CheckEvidence | null {
  const found = certificateIn(events);
  if (found === null) return null;
  const { at, event } = found;
  const { certificate } = event;
  if (certificate.outcome === 'failed') {
    const objectors = unique(certificate.objections.map(({ by }) => by));
    return { key: 'failed', values: { why: certificate.why, objectors }, at };
  }
  if (certificate.tally !== null) {
    return { key: 'adopted-by-vote', values: { tally: certificate.tally }, at };
  }
  const aside = unique(all(events, 'dissociated').map(({ event: { by } }) => by));
  return { key: 'adopted-by-consensus', values: { present: certificate.present, aside }, at };
}

function silence(events: readonly GameEvent[]): CheckEvidence | null {
  const agreed = all(events, 'clause-agreed');
  const [first] = agreed;
  if (first === undefined) return adoption(events);
  const provisions = unique(agreed.map(({ event }) => event.provision));
  return { key: 'clauses-in-silence', values: { provisions }, at: first.at };
}

/** An objection to the whole text says more than one to a clause. */
function objections(events: readonly GameEvent[]): CheckEvidence | null {
  const failed = all(events, 'consensus-failed');
  const found = failed.find(({ event }) => event.provision === null) ?? failed[0];
  if (found === undefined) return null;
  const { event, at } = found;
  const certificate = certificateIn(events)?.event.certificate;
  const end =
    certificate === undefined
      ? null
      : certificate.outcome === 'failed'
        ? 'failed'
        : certificate.method;
  const by = unique(event.objections.map((objection) => objection.by));
  return event.provision === null
    ? { key: 'objection-to-whole', values: { by, end }, at }
    : { key: 'objection-to-clause', values: { by, end, provision: event.provision }, at };
}

function exhaustion(events: readonly GameEvent[]): CheckEvidence | null {
  const [found] = all(events, 'efforts-exhausted');
  if (found === undefined) {
    const end = adoption(events);
    return end?.key === 'adopted-by-consensus'
      ? { key: 'never-exhausted', values: {}, at: end.at }
      : null;
  }
  const attempts = all(events, 'consensus-failed').filter(
    ({ event, at }) => event.provision === null && at < found.at,
  ).length;
  const vote = votes(events).find(
    ({ event, at }) => event.question.kind === 'proposal' && at > found.at,
  );
  return {
    key: 'exhausted',
    values: { attempts, vote: vote?.event.tally ?? null },
    at: found.at,
  };
}

/** Votes on texts; those on motions and appeals need another majority. */
function votes(events: readonly GameEvent[]): Logged<'vote-closed'>[] {
  return all(events, 'vote-closed').filter(
    ({ event: { question } }) => question.kind !== 'motion' && question.kind !== 'appeal',
  );
}

/** The vote with the most abstentions; where nobody abstained, the one that was closest. */
function majority(events: readonly GameEvent[]): CheckEvidence | null {
  const abstained = abstention(events);
  if (abstained !== null) return abstained;
  const margin = ({ event: { tally } }: Logged<'vote-closed'>) =>
    Math.abs(tally.yes - tally.needed);
  const [closest] = votes(events).sort((a, b) => margin(a) - margin(b));
  if (closest === undefined) return null;
  const { question, tally } = closest.event;
  return { key: 'vote', values: { question, tally }, at: closest.at };
}

function abstention(events: readonly GameEvent[]): CheckEvidence | null {
  const [most] = votes(events)
    .filter(({ event }) => event.tally.abstain > 0)
    .sort((a, b) => b.event.tally.abstain - a.event.tally.abstain);
  if (most === undefined) return null;
  const { question, tally } = most.event;
  return { key: 'vote-with-abstentions', values: { question, tally }, at: most.at };
}

function amendmentOrder(events: readonly GameEvent[]): CheckEvidence | null {
  const ordered = all(events, 'questions-ordered').map(({ event, at }) => ({
    at,
    amendments: event.questions.flatMap((q) => (q.kind === 'amendment' ? [q.amendment] : [])),
  }));
  for (const { at, amendments } of ordered) {
    const [first, second] = amendments;
    if (first !== undefined && second !== undefined) {
      return { key: 'amendments-in-order', values: { first, second }, at };
    }
  }
  // Amendments also fall with a text or a clause; of interest is one that another ruled out.
  const adopted = all(events, 'amendment-decided').filter(({ event }) => event.adopted);
  const fell = all(events, 'amendment-fell').find(({ event }) =>
    adopted.some((other) => other.event.amendment === event.because),
  );
  if (fell !== undefined) {
    const { amendment, because } = fell.event;
    return { key: 'amendment-fell', values: { amendment, because }, at: fell.at };
  }
  for (const { at, amendments } of ordered) {
    const [amendment] = amendments;
    if (amendment !== undefined) return { key: 'amendment-before-text', values: { amendment }, at };
  }
  return null;
}

function division(events: readonly GameEvent[]): CheckEvidence | null {
  const [part] = all(events, 'part-decided');
  if (part !== undefined) {
    const { provision, kept } = part.event;
    return { key: 'part-voted', values: { provision, kept }, at: part.at };
  }
  const decided = all(events, 'motion-decided').find(({ event }) => event.motion === 'division');
  if (decided === undefined) return null;
  const { parts: provisions, carried } = decided.event;
  const by = moverOf(events, decided);
  return by === null
    ? null
    : { key: 'division-decided', values: { by, provisions, carried }, at: decided.at };
}

function motion(events: readonly GameEvent[]): CheckEvidence | null {
  const [decided] = all(events, 'motion-decided');
  if (decided === undefined) return null;
  const by = moverOf(events, decided);
  const { motion: kind, carried } = decided.event;
  return by === null
    ? null
    : { key: 'motion-decided', values: { by, motion: kind, carried }, at: decided.at };
}

/** Who last moved that kind of motion before it was decided. */
function moverOf(events: readonly GameEvent[], decided: Logged<'motion-decided'>): string | null {
  const moved = all(events.slice(0, decided.at), 'motion-moved').filter(
    ({ event }) => event.motion === decided.event.motion,
  );
  return moved.at(-1)?.event.by ?? null;
}

function agreedForNow(events: readonly GameEvent[]): CheckEvidence | null {
  const agreed = all(events, 'clause-agreed');
  const [first] = agreed;
  if (first === undefined) return brackets(events);
  const provisions = unique(agreed.map(({ event }) => event.provision));
  return { key: 'agreed-for-now', values: { provisions }, at: first.at };
}

function brackets(events: readonly GameEvent[]): CheckEvidence | null {
  const [placed] = all(events, 'brackets-placed');
  if (placed === undefined) return null;
  const { by, provision, option } = placed.event;
  const lifted = all(events, 'brackets-lifted').some(
    ({ event, at }) => at > placed.at && event.by === by && event.provision === provision,
  );
  return { key: 'bracketed', values: { by, provision, option, lifted }, at: placed.at };
}

function dissociation(events: readonly GameEvent[]): CheckEvidence | null {
  const aside = all(events, 'dissociated');
  const [first] = aside;
  if (first === undefined) return null;
  const adopted = certificateIn(events)?.event.certificate.outcome === 'adopted';
  const by = unique(aside.map(({ event }) => event.by));
  return { key: 'stood-aside', values: { by, adopted }, at: first.at };
}

/** A broken promise teaches more than one that was kept. */
function promise(events: readonly GameEvent[]): CheckEvidence | null {
  const [broken] = all(events, 'commitment-broken');
  const [kept] = all(events, 'commitment-kept');
  const found = broken ?? kept;
  if (found === undefined) return null;
  const because = broken === undefined ? 'kept' : 'broken';
  const { by, provision, option } = found.event;
  const moved = all(events, 'credibility-changed').find(
    ({ event, at }) => at > found.at && event.by === by && event.because === because,
  );
  const credibility = moved === undefined ? null : { from: moved.event.from, to: moved.event.to };
  return {
    key: `promise-${because}`,
    values: { by, provision, option, credibility },
    at: found.at,
  };
}

/** The package with the most clauses in it: the more there is on both sides, the plainer the trade. */
function packageDeal(events: readonly GameEvent[]): CheckEvidence | null {
  const [richest] = all(events, 'deal-concluded').sort(
    (a, b) => b.event.terms.length - a.event.terms.length,
  );
  if (richest === undefined) return null;
  const { parties, terms } = richest.event;
  return { key: 'package', values: { parties, terms }, at: richest.at };
}

function ratification(events: readonly GameEvent[]): CheckEvidence | null {
  const found = all(events, 'epilogue-written').at(-1);
  if (found === undefined) return null;
  const { threshold, needed, inForce, ratified } = found.event.epilogue;
  const values = { threshold, needed, ratified: ratified.length };
  return inForce === null
    ? { key: 'not-in-force', values, at: found.at }
    : { key: 'in-force', values: { ...values, year: inForce }, at: found.at };
}

function clauseEnd(
  provision: string,
  scenario: Scenario,
  events: readonly GameEvent[],
): CheckEvidence | null {
  const certified = certificateIn(events);
  const option = certified?.event.certificate.text[provision];
  if (certified === null || option === undefined) return null;
  const adopted = certified.event.certificate.outcome === 'adopted';
  const values = { provision, option, adopted };
  const agreed = all(events, 'clause-agreed').filter(({ event }) => event.provision === provision);
  const at = agreed.at(-1)?.at ?? certified.at;
  const reality = scenario.provisions.find(({ id }) => id === provision)?.reality?.option;
  if (reality === undefined) return { key: 'clause-ended', values, at };
  return reality === option
    ? { key: 'clause-as-in-reality', values, at }
    : { key: 'clause-unlike-reality', values: { ...values, reality }, at };
}
