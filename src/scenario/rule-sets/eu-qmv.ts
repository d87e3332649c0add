import type { Majority, RuleSet } from '../rule-parameters.ts';
import { citing, houseRules, practiceOf } from './citing.ts';
import { majorityOfMembers } from './majorities.ts';
import { ungaCommittee } from './unga-committee.ts';

const teu = citing('TEU');
const tfeu = citing('TFEU');
const council = citing('Council Decision 2009/937/EU');
const practice = practiceOf('Council of the EU');

/**
 * At least 55 % of the members, with at least 65 % of the population; fewer than four members
 * cannot block (TEU 16(4)). Of the members' share the treaty also asks for at least fifteen, which
 * in a Union of 27 the 55 % already ensure. Not for acts without a Commission proposal, which need
 * 72 % (TFEU 238(2)): a scenario about those overrides `majorities`.
 */
const qualifiedMajority: Majority = {
  kind: 'double',
  members: [11, 20],
  population: [13, 20],
  blockingMinority: 4,
};

/**
 * The Council of the European Union acting by qualified majority.
 *
 * Sources: TEU 16(4), TFEU 238 and 240(3) for the majorities; the Council's rules of procedure
 * (annex to Decision 2009/937/EU) for the rest: agenda (Art. 3), opening a vote (11(1)), the
 * quorum, a majority of the members (11(4)), statements on the vote (Art. 9), conduct of the
 * discussion by the Presidency (Art. 20). An abstention counts in neither share, so it works
 * against a qualified majority; it does not prevent unanimity (TFEU 238(4)). Motions from the
 * floor are rare there: those kept are decided by a majority of the members.
 */
export const euQmv: RuleSet = {
  id: 'eu-qmv',
  basedOn: null,
  parameters: {
    quorum: { open: [1, 2], decide: [1, 2] },
    speakers: { longest: 1, perItem: 4, rightOfReply: false },
    pointsOfOrder: { appeal: true, overrule: majorityOfMembers },
    motions: [
      {
        kind: 'suspend-meeting',
        speakersFor: 0,
        speakersAgainst: 0,
        majority: majorityOfMembers,
        seconds: 0,
      },
      {
        kind: 'adjourn-meeting',
        speakersFor: 0,
        speakersAgainst: 0,
        majority: majorityOfMembers,
        seconds: 0,
      },
      {
        kind: 'adjourn-debate',
        speakersFor: 1,
        speakersAgainst: 1,
        majority: majorityOfMembers,
        seconds: 0,
      },
      {
        kind: 'close-debate',
        speakersFor: 0,
        speakersAgainst: 1,
        majority: majorityOfMembers,
        seconds: 0,
      },
    ],
    withdrawal: { whenAmended: true },
    voting: {
      method: 'roll-call',
      onRequest: ['recorded'],
      explanations: ['after'],
      proposerMayExplain: true,
      abstention: true,
    },
    amendments: { furthestFirst: true, dependentFall: true },
    majorities: {
      procedural: majorityOfMembers,
      amendment: qualifiedMajority,
      substantive: qualifiedMajority,
    },
    consensus: { possible: true, exhaustion: false, attempts: 0, dissociation: false },
    veto: false,
    informal: { contactsPerSlot: 8 },
  },
  citations: {
    ...ungaCommittee.citations,
    'order-of-business': council('3'),
    'chair-powers': council('20'),
    quorum: council('11(4)'),
    speaking: council('20'),
    'points-of-order': practice,
    'time-limit': council('20'),
    'speakers-list': council('20'),
    'right-of-reply': practice,
    'adjournment-of-debate': practice,
    'closure-of-debate': council('11(1)'),
    'suspension-or-adjournment': practice,
    'order-of-motions': practice,
    proposals: practice,
    competence: practice,
    withdrawal: practice,
    reconsideration: practice,
    'voting-rights': teu('16(2)'),
    majority: tfeu('238(1)'),
    'present-and-voting': tfeu('238(4)'),
    'method-of-voting': practice,
    'conduct-of-voting': council('9'),
    division: practice,
    amendments: practice,
    'order-of-proposals': practice,
    ties: tfeu('238(1)'),
    consensus: practice,
    exhaustion: practice,
    'substantive-majority': teu('16(4)'),
    veto: practice,
    brackets: practice,
    'ad-referendum': practice,
    observers: practice,
    ...houseRules,
  },
};
