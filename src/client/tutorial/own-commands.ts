import type { CommandType } from '../../engine/command.ts';
import type { EventType, GameEvent } from '../../engine/event.ts';

/** The command behind each event that tells who acted; other events follow from these. */
const COMMAND_OF: Partial<Record<EventType, CommandType>> = {
  arrived: 'arrive',
  departed: 'depart',
  inscribed: 'inscribe',
  'inscription-withdrawn': 'withdraw-inscription',
  'floor-yielded': 'yield-floor',
  'reply-claimed': 'claim-reply',
  'statement-made': 'make-statement',
  'brackets-placed': 'place-brackets',
  'brackets-lifted': 'lift-brackets',
  'amendment-proposed': 'propose-amendment',
  'amendment-co-sponsored': 'co-sponsor',
  'amendment-withdrawn': 'withdraw-amendment',
  'amendment-reintroduced': 'reintroduce-amendment',
  'proposal-submitted': 'submit-proposal',
  'proposal-withdrawn': 'withdraw-proposal',
  'proposal-reintroduced': 'reintroduce-proposal',
  'position-reserved': 'reserve-position',
  'reservation-lifted': 'lift-reservation',
  'bridging-asked': 'ask-bridging',
  'point-raised': 'raise-point',
  'ruling-appealed': 'appeal',
  'motion-moved': 'move',
  'motion-seconded': 'second',
  'motion-spoken': 'speak-on-motion',
  'division-objected': 'object-to-division',
  'method-requested': 'request-method',
  'vote-cast': 'vote',
  'vote-explained': 'explain-vote',
  objected: 'object',
  'objection-withdrawn': 'withdraw-objection',
  dissociated: 'dissociate',
  'position-explained': 'explain-position',
  'offer-accepted': 'accept-offer',
  'offer-refused': 'refuse-offer',
  'offer-withdrawn': 'withdraw-offer',
  'red-line-shared': 'share-red-line',
  'message-sent': 'send-message',
  'capital-asked': 'ask-capital',
  'group-formed': 'form-group',
  'group-joined': 'join-group',
  'group-left': 'leave-group',
  'group-position-set': 'set-group-position',
};

/**
 * The kinds of command a delegation has given, read from what happened, so that a game reloaded or
 * rewound remembers them. Only what `by` names is an act of its own.
 */
export function ownCommandTypes(events: readonly GameEvent[], seat: string): CommandType[] {
  const types = new Set<CommandType>();
  for (const event of events) {
    if (!('by' in event) || event.by !== seat) continue;
    if (event.type === 'offer-made') types.add(event.answers === null ? 'offer' : 'counter-offer');
    const command = COMMAND_OF[event.type];
    if (command !== undefined) types.add(command);
  }
  return [...types];
}
