import type { EventOf } from '../../../engine/event.ts';
import type { Facts } from './candidate.ts';
import { highest, type Template, tallied } from './candidate.ts';

function statementsOf({ chronicle }: Facts): EventOf<'statement-made'>[] {
  return chronicle.events.filter(
    (e): e is EventOf<'statement-made'> => e.type === 'statement-made',
  );
}

/** One clause took most of the talk, another that matters more to the members got little. */
export const timeOnAClause: Template = (facts) => {
  const { model } = facts.chronicle;
  const spoken = tallied(statementsOf(facts).flatMap(({ provision }) => provision ?? []));
  const weights = model.provisions.map(({ id, index }) => ({
    id,
    said: spoken.get(id) ?? 0,
    weight: model.members.reduce(
      (sum, member) => sum + (model.delegations[member]?.salience[index] ?? 0),
      0,
    ),
  }));
  const most = highest(weights, ({ said }) => said);
  if (most === null || most.said < 4) return null;
  const neglected = highest(
    weights.filter(({ said, weight }) => said * 2 <= most.said && weight > most.weight),
    ({ weight }) => weight,
  );
  if (neglected === null) return null;
  return {
    key: 'time-on-a-clause',
    theme: 'conduct',
    interest: 0.55,
    at: null,
    values: {
      provision: most.id,
      provision2: neglected.id,
      count: most.said,
      other: neglected.said,
    },
  };
};

/** The calendar ran out with clauses undecided. */
export const outOfTime: Template = ({ outcome, chronicle }) => {
  if (outcome?.outcome !== 'failed' || outcome.why !== 'time') return null;
  return {
    key: 'out-of-time',
    theme: 'conduct',
    interest: 0.8,
    at: chronicle.events.findIndex(({ type }) => type === 'outcome-certified'),
    values: { count: outcome.unresolved.length },
  };
};

/** A capital gave way on a red line when it was asked. */
export const capitalYielded: Template = ({ chronicle }) => {
  const yielded = chronicle.events.flatMap((event, at) =>
    event.type === 'capital-answered' && event.lifted.length > 0 ? [{ event, at }] : [],
  );
  const first = yielded[0];
  if (first === undefined) return null;
  return {
    key: 'capital-yielded',
    theme: 'conduct',
    interest: 0.6,
    at: first.at,
    values: { delegation: first.event.by, provision: first.event.provision },
  };
};

/** A red line that stopped the text, and of which no partner had been told before. */
export const lineUntold: Template = ({ chronicle }) => {
  const { events, model } = chronicle;
  const told = new Set<string>();
  const surprises: { at: number; by: string; provision: string }[] = [];
  events.forEach((event, at) => {
    if (event.type === 'red-line-shared') told.add(`${event.by} ${event.provision}`);
    if (event.type !== 'consensus-failed') return;
    for (const { by, provision } of event.objections) {
      const of = model.delegations[model.delegationIndex.get(by) ?? -1];
      const lines = of?.redLines[model.provisionIndex.get(provision) ?? -1] ?? [];
      if (lines.includes(true) && !told.has(`${by} ${provision}`)) {
        surprises.push({ at, by, provision });
      }
    }
  });
  const last = surprises.at(-1);
  if (last === undefined) return null;
  return {
    key: 'line-untold',
    theme: 'conduct',
    interest: 0.5,
    at: last.at,
    values: { delegation: last.by, provision: last.provision },
  };
};

/** Two delegations that went on making each other offers, and never agreed on anything. */
export const offersRefused: Template = ({ chronicle }) => {
  const makers = new Map<string, string>();
  const refused: string[] = [];
  const concluded = new Set<string>();
  let lastAt: number | null = null;
  chronicle.events.forEach((event, at) => {
    if (event.type === 'offer-made') makers.set(event.offer, event.by);
    if (event.type === 'offer-refused') {
      const by = makers.get(event.offer);
      if (by === undefined) return;
      refused.push([by, event.by].sort().join(' '));
      lastAt = at;
    }
    if (event.type === 'deal-concluded') {
      for (const a of event.parties) {
        for (const b of event.parties) concluded.add(`${a} ${b}`);
      }
    }
  });
  const pairs = [...tallied(refused)].filter(([pair]) => !concluded.has(pair));
  const most = highest(pairs, ([, count]) => count);
  if (most === null || most[1] < 2) return null;
  return {
    key: 'offers-refused',
    theme: 'coalition',
    interest: Math.min(0.65, 0.4 + 0.05 * most[1]),
    at: lastAt,
    values: { delegations: most[0], count: most[1] },
  };
};

/** A package between delegations that otherwise acted on opposite sides. */
export const bridgeBetweenCamps: Template = ({ coalitions, promises }) => {
  const campOf = new Map(
    coalitions.camps.flatMap((camp, at) => camp.map((id) => [id, at] as const)),
  );
  const kept = new Set(promises.filter(({ end }) => end === 'kept').map(({ madeAt }) => madeAt));
  const bridges = coalitions.formed.filter(
    ({ kind, members }) =>
      kind === 'package' && new Set(members.flatMap((id) => campOf.get(id) ?? [])).size > 1,
  );
  const best = highest(bridges, ({ at, terms }) => (kept.has(at) ? 10 : 0) + terms.length);
  if (best === null) return null;
  const held = kept.has(best.at);
  return {
    key: held ? 'bridge-held' : 'bridge-lapsed',
    theme: 'coalition',
    interest: held ? 0.6 : 0.45,
    at: best.at,
    values: { delegations: best.members.join(' '), clauses: best.terms.length },
  };
};
