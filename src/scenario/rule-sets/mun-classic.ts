import { type Mechanism, mechanisms, type RuleCitation, type RuleSet } from '../rule-parameters.ts';
import { houseRules, practiceOf } from './citing.ts';
import { simpleMajority, twoThirds } from './majorities.ts';

const practice = practiceOf('Model UN');

/** Model UN conferences number their rules differently, so every citation is of their practice. */
function practiceOfAll(): Record<Mechanism, RuleCitation> {
  const citations = Object.fromEntries(mechanisms.map((mechanism) => [mechanism, practice]));
  return { ...(citations as Record<Mechanism, RuleCitation>), ...houseRules };
}

/**
 * A Model United Nations committee as student conferences commonly run it.
 *
 * There is no one rule book. What most share, and what differs from the United Nations' own rules:
 * a motion needs a second; ending or tabling debate takes two thirds; a substantive text is voted
 * by simple majority, by roll call on request; a proposal changed by an amendment is no longer its
 * sponsors' to withdraw; nobody dissociates from an adoption without a vote.
 */
export const munClassic: RuleSet = {
  id: 'mun-classic',
  basedOn: 'unga-committee',
  parameters: {
    quorum: { open: [1, 4], decide: [1, 2] },
    speakers: { longest: 1, perItem: 3, rightOfReply: true },
    pointsOfOrder: { appeal: true, overrule: simpleMajority },
    motions: [
      {
        kind: 'suspend-meeting',
        speakersFor: 0,
        speakersAgainst: 0,
        majority: simpleMajority,
        seconds: 1,
      },
      {
        kind: 'adjourn-meeting',
        speakersFor: 0,
        speakersAgainst: 0,
        majority: simpleMajority,
        seconds: 1,
      },
      {
        kind: 'adjourn-debate',
        speakersFor: 2,
        speakersAgainst: 2,
        majority: twoThirds,
        seconds: 1,
      },
      { kind: 'close-debate', speakersFor: 0, speakersAgainst: 2, majority: twoThirds, seconds: 1 },
      {
        kind: 'competence',
        speakersFor: 1,
        speakersAgainst: 1,
        majority: simpleMajority,
        seconds: 1,
      },
      { kind: 'reconsider', speakersFor: 0, speakersAgainst: 2, majority: twoThirds, seconds: 1 },
      {
        kind: 'division',
        speakersFor: 2,
        speakersAgainst: 2,
        majority: simpleMajority,
        seconds: 1,
      },
    ],
    withdrawal: { whenAmended: false },
    voting: {
      method: 'show-of-hands',
      onRequest: ['roll-call'],
      explanations: ['after'],
      proposerMayExplain: true,
      abstention: true,
    },
    amendments: { furthestFirst: true, dependentFall: true },
    majorities: {
      procedural: simpleMajority,
      amendment: simpleMajority,
      substantive: simpleMajority,
    },
    consensus: { possible: true, exhaustion: false, attempts: 0, dissociation: false },
    veto: false,
    informal: { contactsPerSlot: 8 },
  },
  citations: practiceOfAll(),
};
