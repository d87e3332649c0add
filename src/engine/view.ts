import type { Delegation, Scenario } from '../scenario/schema.ts';
import { owedBy } from './commitments.ts';
import type { GameEvent } from './event.ts';
import { modelOf } from './model.ts';
import type { Commitment, GameState, Offer } from './state.ts';

/**
 * The state as one actor may know it: others' instructions, private offers, commitments and
 * answers from capitals are cut out. A view has the type of a state, so the same `decide` and
 * `legalCommands` work on it; but only the full state can be evolved truthfully.
 * The Chair and observers see what any delegation sees that is party to nothing.
 */
export function viewFor(state: GameState, actor: string): GameState {
  return {
    ...state,
    scenario: scenarioFor(state.scenario, actor),
    viewer: actor,
    seed: '',
    random: [0, 0, 0, 0],
    serial: 0,
    offers: offersFor(state.offers, actor),
    commitments: commitmentsFor(state, actor),
    capital: actor in state.capital ? { [actor]: state.capital[actor] ?? EMPTY_CAPITAL } : {},
    contacts: contactsFor(state, actor),
  };
}

const noContacts = new WeakMap<Scenario, readonly number[]>();

/** Only its own, and mostly none: a hall of 193 is looked at too often to count anew each time. */
function contactsFor(state: GameState, actor: string): readonly number[] {
  let none = noContacts.get(state.scenario);
  if (none === undefined) {
    none = state.scenario.delegations.map(() => 0);
    noContacts.set(state.scenario, none);
  }
  const index = modelOf(state.scenario).delegationIndex.get(actor) ?? -1;
  const own = state.contacts[index] ?? 0;
  return own === 0 ? none : none.with(index, own);
}

const EMPTY_CAPITAL = { asked: [], answered: [], lifted: [] } as const;

/**
 * The event as one actor may know it, or null where it happened out of that actor's sight.
 * Everything said in the meeting is public; the corridors are for those concerned.
 */
export function redact(event: GameEvent, actor: string): GameEvent | null {
  switch (event.type) {
    case 'game-opened':
      return { ...event, seed: '' };
    case 'offer-made':
    case 'red-line-shared':
    case 'message-sent':
      return event.by === actor || event.to.includes(actor) ? event : null;
    case 'offer-accepted':
    case 'offer-refused':
    case 'offer-withdrawn':
      return event.concerned.includes(actor) ? event : null;
    case 'deal-concluded':
      return event.parties.includes(actor) ? event : null;
    case 'commitment-kept':
    case 'commitment-broken':
    case 'commitment-released':
      return event.parties.includes(actor) ? event : null;
    case 'capital-asked':
    case 'capital-answered':
      return event.by === actor ? event : null;
    default:
      return event;
  }
}

const publicScenarios = new WeakMap<Scenario, Map<string, Scenario>>();

function scenarioFor(scenario: Scenario, actor: string): Scenario {
  let byActor = publicScenarios.get(scenario);
  if (byActor === undefined) {
    byActor = new Map();
    publicScenarios.set(scenario, byActor);
  }
  const known = byActor.get(actor);
  if (known !== undefined) return known;
  const cut: Scenario = {
    ...scenario,
    links: scenario.links.filter((link) => concerns(scenario, link.concerns, actor)),
    delegations: scenario.delegations.map((d) => (d.id === actor ? d : publicPartOf(d))),
  };
  byActor.set(actor, cut);
  return cut;
}

/** A link that concerns only others tells of their red lines, so it is theirs to know. */
function concerns(scenario: Scenario, who: 'all' | readonly string[], actor: string): boolean {
  if (who === 'all' || who.includes(actor)) return true;
  return scenario.groups.some((group) => who.includes(group.id) && group.members.includes(actor));
}

const publicParts = new WeakMap<Delegation, Delegation>();

/** What everybody knows of a delegation: who it is and how it votes, nothing of its instructions. */
function publicPartOf(delegation: Delegation): Delegation {
  const known = publicParts.get(delegation);
  if (known !== undefined) return known;
  const { brief: _brief, ...rest } = delegation;
  const part: Delegation = {
    ...rest,
    reservation: 0,
    temperament: { firmness: 0.5, initiative: 0.5, candour: 0.5 },
    positions: {},
  };
  publicParts.set(delegation, part);
  return part;
}

const sortedOffers = new WeakMap<GameState['offers'], ReadonlyMap<string, GameState['offers']>>();

/** Sorted out by party once for each change, because a hall of 193 asks for its views in turn. */
function offersFor(offers: GameState['offers'], actor: string): GameState['offers'] {
  let byActor = sortedOffers.get(offers);
  if (byActor === undefined) {
    const sorted = new Map<string, Record<string, Offer>>();
    for (const offer of Object.values(offers)) {
      for (const party of new Set([offer.by, ...offer.to])) {
        const own = sorted.get(party) ?? {};
        own[offer.id] = offer;
        sorted.set(party, own);
      }
    }
    byActor = sorted;
    sortedOffers.set(offers, byActor);
  }
  return byActor.get(actor) ?? NO_OFFERS;
}

const NO_OFFERS: GameState['offers'] = {};
const NOTHING_OWED: readonly Commitment[] = [];
const nobodyOwes = new WeakMap<Scenario, GameState['commitments']>();

/** Shared, because most seats look most of the time and have promised nothing. */
function nothingOwed(scenario: Scenario): GameState['commitments'] {
  let nobody = nobodyOwes.get(scenario);
  if (nobody === undefined) {
    nobody = scenario.delegations.map(() => NOTHING_OWED);
    nobodyOwes.set(scenario, nobody);
  }
  return nobody;
}

/** Promises are known to the parties of the package, and to nobody else. */
function commitmentsFor(state: GameState, actor: string): GameState['commitments'] {
  const model = modelOf(state.scenario);
  // Whoever is party to a promise owes the same one, so its own list tells whose others to look at.
  const own = owedBy(state, model, actor);
  if (own.length === 0) return nothingOwed(state.scenario);
  const partners = new Set(own.flatMap((c) => c.parties));
  const seen = state.commitments.map((): readonly Commitment[] => NOTHING_OWED);
  for (const id of partners) {
    const theirs = owedBy(state, model, id).filter((c) => c.parties.includes(actor));
    seen[model.delegationIndex.get(id) ?? -1] = theirs;
  }
  return seen;
}
