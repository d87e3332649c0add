import type { GameEvent } from '../../engine/event.ts';

export const RECORD_FILTERS = [
  'all',
  'decisions',
  'statements',
  'text',
  'votes',
  'corridors',
] as const;
export type RecordFilter = (typeof RECORD_FILTERS)[number];

const KINDS: Readonly<Record<Exclude<RecordFilter, 'all'>, readonly GameEvent['type'][]>> = {
  decisions: [
    'clause-agreed',
    'consensus-failed',
    'agreement-asked',
    'adoption-asked',
    'objected',
    'objection-withdrawn',
    'efforts-exhausted',
    'proposal-decided',
    'part-decided',
    'amendment-decided',
    'motion-decided',
    'point-settled',
    'outcome-certified',
    'dissociated',
  ],
  statements: ['statement-made', 'motion-spoken', 'vote-explained', 'position-explained'],
  text: [
    'draft-tabled',
    'brackets-placed',
    'brackets-lifted',
    'amendment-proposed',
    'amendment-co-sponsored',
    'amendment-withdrawn',
    'amendment-reintroduced',
    'amendment-fell',
    'amendment-decided',
    'proposal-submitted',
    'proposal-withdrawn',
    'proposal-reintroduced',
    'position-reserved',
    'reservation-lifted',
    'bridging-asked',
    'clause-agreed',
    'part-decided',
  ],
  votes: [
    'questions-ordered',
    'vote-announced',
    'method-requested',
    'voting-begun',
    'vote-cast',
    'vote-closed',
    'vote-explained',
    'questions-dropped',
  ],
  corridors: [
    'offer-made',
    'offer-accepted',
    'offer-refused',
    'offer-withdrawn',
    'deal-concluded',
    'red-line-shared',
    'message-sent',
    'capital-asked',
    'capital-answered',
    'commitment-kept',
    'commitment-broken',
    'commitment-released',
    'credibility-changed',
    'group-formed',
    'group-joined',
    'group-left',
    'group-position-set',
    'round-called',
  ],
};

/** Whether an event belongs to a filter of the record; meetings head every filter. */
export function belongs(event: GameEvent, filter: RecordFilter): boolean {
  if (filter === 'all' || event.type === 'meeting-opened') return true;
  return KINDS[filter].includes(event.type);
}
