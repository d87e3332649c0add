import { CHAIR, type Command, type Reason } from '../engine/command.ts';
import type { EventOf, EventType, GameEvent } from '../engine/event.ts';

/** Commands that could have brought an event about; it was one of them or none. */
type Behind = {
  readonly [T in EventType]: (event: EventOf<T>, next: GameEvent | undefined) => readonly Command[];
};

/** For events that only ever follow from another. */
const consequence = (): readonly Command[] => [];

/** What was not said must not become a key, so that events compare equal. */
function because({ reason }: { readonly reason?: Reason }) {
  return reason === undefined ? {} : { reason };
}

function said(event: { readonly text?: string; readonly reason?: Reason }) {
  return { ...(event.text === undefined ? {} : { text: event.text }), ...because(event) };
}

const behind: Behind = {
  'game-opened': consequence,
  'meeting-opened': () => [{ type: 'open-meeting', actor: CHAIR }],
  'meeting-suspended': consequence,
  'meeting-resumed': () => [{ type: 'resume-meeting', actor: CHAIR }],
  'meeting-closed': () => [{ type: 'close-meeting', actor: CHAIR }],
  'item-opened': ({ provision }) => [{ type: 'open-item', actor: CHAIR, provision }],
  'round-called': () => [{ type: 'call-round', actor: CHAIR }],
  arrived: ({ by: actor }) => [{ type: 'arrive', actor }],
  departed: ({ by: actor }) => [{ type: 'depart', actor }],

  inscribed: ({ by: actor }) => [{ type: 'inscribe', actor }],
  'inscription-withdrawn': ({ by: actor }) => [{ type: 'withdraw-inscription', actor }],
  'list-closed': () => [{ type: 'close-list', actor: CHAIR }],
  'list-reopened': () => [{ type: 'reopen-list', actor: CHAIR }],
  'time-limited': ({ longest, perItem }) => [
    { type: 'set-time-limit', actor: CHAIR, longest, perItem },
  ],
  'floor-given': ({ to }) => [{ type: 'give-floor', actor: CHAIR, to }],
  'floor-yielded': ({ by: actor }) => [{ type: 'yield-floor', actor }],
  'reply-claimed': ({ by: actor, to }) => [{ type: 'claim-reply', actor, to }],
  'statement-made': (event) => {
    const { by: actor, provision, option, stance, length } = event;
    return [{ type: 'make-statement', actor, provision, option, stance, length, ...said(event) }];
  },

  'brackets-placed': (event) => {
    const { by: actor, provision, option } = event;
    return [{ type: 'place-brackets', actor, provision, option, ...said(event) }];
  },
  'brackets-lifted': (event) => [
    { type: 'lift-brackets', actor: event.by, provision: event.provision, ...said(event) },
  ],
  'draft-tabled': (event) => [
    { type: 'table-draft', actor: CHAIR, text: event.text, ...because(event) },
  ],
  'amendment-proposed': (event) => {
    const { by: actor, proposal, provision, option } = event;
    return [{ type: 'propose-amendment', actor, proposal, provision, option, ...said(event) }];
  },
  'amendment-co-sponsored': ({ by: actor, amendment }) => [
    { type: 'co-sponsor', actor, amendment },
  ],
  'amendment-withdrawn': (event) => [
    { type: 'withdraw-amendment', actor: event.by, amendment: event.amendment, ...said(event) },
  ],
  'amendment-reintroduced': ({ by: actor, amendment }) => [
    { type: 'reintroduce-amendment', actor, amendment },
  ],
  'amendment-fell': consequence,
  'proposal-submitted': (event) => [
    { type: 'submit-proposal', actor: event.by, text: event.text, ...because(event) },
  ],
  'proposal-withdrawn': ({ by: actor, proposal }) => [
    { type: 'withdraw-proposal', actor, proposal },
  ],
  'proposal-reintroduced': ({ by: actor, proposal }) => [
    { type: 'reintroduce-proposal', actor, proposal },
  ],
  'position-reserved': ({ by: actor, provision }) => [
    { type: 'reserve-position', actor, provision },
  ],
  'reservation-lifted': ({ by: actor, provision }) => [
    { type: 'lift-reservation', actor, provision },
  ],
  'bridging-asked': ({ by: actor, provision }) => [{ type: 'ask-bridging', actor, provision }],

  'point-raised': ({ by: actor, subject }) => [{ type: 'raise-point', actor, subject }],
  // Its `by` is who raised the point.
  'point-ruled': ({ sustained }) => [{ type: 'rule-on-point', actor: CHAIR, sustained }],
  'ruling-appealed': ({ by: actor }) => [{ type: 'appeal', actor }],
  'point-settled': () => [{ type: 'gavel', actor: CHAIR }],
  'motion-moved': ({ by: actor, motion, target, parts }) => [
    {
      type: 'move',
      actor,
      motion,
      ...(target === null ? {} : { target }),
      ...(parts.length === 0 ? {} : { parts: [...parts] }),
    },
  ],
  'motion-seconded': ({ by: actor }) => [{ type: 'second', actor }],
  'motion-spoken': (event) => [
    { type: 'speak-on-motion', actor: event.by, side: event.side, ...said(event) },
  ],
  'division-objected': ({ by: actor }) => [{ type: 'object-to-division', actor }],
  'motion-decided': () => [{ type: 'put-motion', actor: CHAIR }],

  'questions-ordered': ({ questions: [first] }) => {
    if (first === undefined || !('proposal' in first)) return [];
    const { proposal } = first;
    return [
      { type: 'put-to-vote', actor: CHAIR, proposal, extent: 'amendments' },
      { type: 'put-to-vote', actor: CHAIR, proposal, extent: 'whole' },
    ];
  },
  'vote-announced': () => [{ type: 'put-motion', actor: CHAIR }],
  'method-requested': ({ by: actor, method }) =>
    method === 'show-of-hands' ? [] : [{ type: 'request-method', actor, method }],
  'voting-begun': () => [{ type: 'begin-voting', actor: CHAIR }],
  'vote-cast': (event) => [{ type: 'vote', actor: event.by, choice: event.choice, ...said(event) }],
  'vote-closed': () => [{ type: 'close-voting', actor: CHAIR }],
  'vote-explained': (event) => [{ type: 'explain-vote', actor: event.by, ...said(event) }],
  'proposal-decided': () => [{ type: 'gavel', actor: CHAIR }],
  'part-decided': consequence,
  'amendment-decided': consequence,
  'questions-dropped': consequence,

  'agreement-asked': (event) => {
    const { provision, option } = event;
    return [{ type: 'ask-agreement', actor: CHAIR, provision, option, ...said(event) }];
  },
  'adoption-asked': (event) => [
    { type: 'ask-adoption', actor: CHAIR, proposal: event.proposal, ...said(event) },
  ],
  objected: (event) => [
    { type: 'object', actor: event.by, provision: event.provision, ...said(event) },
  ],
  'objection-withdrawn': ({ by: actor }) => [{ type: 'withdraw-objection', actor }],
  dissociated: (event) => [
    { type: 'dissociate', actor: event.by, provision: event.provision, ...said(event) },
  ],
  'ask-withdrawn': consequence,
  'clause-agreed': () => [{ type: 'gavel', actor: CHAIR }],
  'consensus-failed': () => [{ type: 'gavel', actor: CHAIR }],
  'efforts-exhausted': () => [{ type: 'declare-exhausted', actor: CHAIR }],
  'position-explained': (event) => [{ type: 'explain-position', actor: event.by, ...said(event) }],

  'offer-made': (event) => {
    const { by: actor, to } = event;
    const terms = [...event.terms];
    return [{ type: 'offer', actor, to: [...to], terms, ...said(event) }];
  },
  'offer-accepted': (event) => [
    { type: 'accept-offer', actor: event.by, offer: event.offer, ...said(event) },
  ],
  'offer-refused': (event, next) => {
    const { by: actor, offer } = event;
    const refused: Command = { type: 'refuse-offer', actor, offer, ...said(event) };
    // A counter-offer is a refusal with an offer after it; the words are the offer's.
    if (next?.type !== 'offer-made' || next.answers !== offer) return [refused];
    return [
      { type: 'counter-offer', actor, offer, terms: [...next.terms], ...said(next) },
      refused,
    ];
  },
  'offer-withdrawn': ({ by: actor, offer }) => [{ type: 'withdraw-offer', actor, offer }],
  'deal-concluded': consequence,
  'red-line-shared': (event) => {
    const { by: actor, provision } = event;
    const to = [...event.to];
    const options = [...event.options];
    return [{ type: 'share-red-line', actor, to, provision, options, ...said(event) }];
  },
  'message-sent': ({ by: actor, to, text }) => [{ type: 'send-message', actor, to: [...to], text }],
  'capital-asked': ({ by: actor, provision }) => [{ type: 'ask-capital', actor, provision }],
  'capital-answered': consequence,

  'commitment-kept': consequence,
  'commitment-broken': consequence,
  'commitment-released': consequence,
  'credibility-changed': consequence,

  'group-formed': ({ by: actor, name, invited }) => [
    { type: 'form-group', actor, name, invited: [...invited] },
  ],
  'group-joined': ({ by: actor, group }) => [{ type: 'join-group', actor, group }],
  'group-left': ({ by: actor, group }) => [{ type: 'leave-group', actor, group }],
  'group-position-set': ({ by: actor, group, provision, option }) => [
    { type: 'set-group-position', actor, group, provision, option },
  ],

  // First of its consequences only where the Chair gives up for want of a quorum.
  'outcome-certified': () => [{ type: 'end-game', actor: CHAIR }],
  'epilogue-written': () => [{ type: 'end-game', actor: CHAIR }],
  'game-ended': () => [{ type: 'end-game', actor: CHAIR }],
};

/**
 * The commands that may have brought an event about, as far as the record tells: none for an event
 * that only ever follows from another. Which of them it was, and whether it was legal, `decide` says.
 *
 * @param next the event after it in the record
 */
export function commandsBehind(event: GameEvent, next?: GameEvent): readonly Command[] {
  const of = behind[event.type] as (event: GameEvent, next?: GameEvent) => readonly Command[];
  return of(event, next);
}

export function isEventType(type: unknown): type is EventType {
  return typeof type === 'string' && Object.hasOwn(behind, type);
}
