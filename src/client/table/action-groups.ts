import type { CommandType } from '../../engine/command.ts';

/** Every kind of act by what it belongs to, in the order in which the groups and acts are shown. */
export const ACTION_GROUPS = {
  chair: [
    'open-meeting',
    'open-item',
    'give-floor',
    'call-round',
    'table-draft',
    'ask-agreement',
    'ask-adoption',
    'gavel',
    'put-motion',
    'rule-on-point',
    'declare-exhausted',
    'put-to-vote',
    'begin-voting',
    'close-voting',
    'set-time-limit',
    'close-list',
    'reopen-list',
    'resume-meeting',
    'close-meeting',
    'end-game',
  ],
  floor: [
    'inscribe',
    'withdraw-inscription',
    'make-statement',
    'yield-floor',
    'claim-reply',
    'arrive',
  ],
  text: [
    'place-brackets',
    'lift-brackets',
    'propose-amendment',
    'co-sponsor',
    'withdraw-amendment',
    'reintroduce-amendment',
    'submit-proposal',
    'withdraw-proposal',
    'reintroduce-proposal',
    'reserve-position',
    'lift-reservation',
  ],
  procedure: [
    'vote',
    'object',
    'withdraw-objection',
    'move',
    'second',
    'speak-on-motion',
    'object-to-division',
    'raise-point',
    'appeal',
    'request-method',
    'explain-vote',
    'explain-position',
    'dissociate',
  ],
  corridors: [
    'offer',
    'accept-offer',
    'refuse-offer',
    'counter-offer',
    'withdraw-offer',
    'send-message',
    'share-red-line',
    'ask-bridging',
    'ask-capital',
    'form-group',
    'join-group',
    'leave-group',
    'set-group-position',
    // Last, since it is seldom meant: who leaves is not counted.
    'depart',
  ],
} as const satisfies Record<string, readonly CommandType[]>;

export type ActionGroup = keyof typeof ACTION_GROUPS;

/** Fails to compile when an act is in no group, so that nothing can be out of reach. */
type Grouped = (typeof ACTION_GROUPS)[ActionGroup][number];
export const everyActIsGrouped: [Exclude<CommandType, Grouped>] extends [never] ? true : never =
  true;
