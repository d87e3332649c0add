import type { RuleSet } from '../rule-parameters.ts';
import { citing, houseRules, practiceOf } from './citing.ts';
import { simpleMajority, twoThirds } from './majorities.ts';

const rule = citing('A/520/Rev.20');
const practice = practiceOf('United Nations');

/**
 * A committee of the United Nations General Assembly.
 *
 * Source: Rules of Procedure of the General Assembly, A/520/Rev.20, chapter XIII (rules 96 to
 * 133, committees). Consensus, brackets and agreement ad referendum are practice; the Assembly's
 * rules know no veto, so the one cited is that of the Security Council, for scenarios that switch
 * it on. Lengths and numbers of statements, and contacts per slot, are this simulation's.
 */
export const ungaCommittee: RuleSet = {
  id: 'unga-committee',
  basedOn: null,
  parameters: {
    quorum: { open: [1, 4], decide: [1, 2] },
    speakers: { longest: 1, perItem: 4, rightOfReply: true },
    pointsOfOrder: { appeal: true, overrule: simpleMajority },
    motions: [
      {
        kind: 'suspend-meeting',
        speakersFor: 0,
        speakersAgainst: 0,
        majority: simpleMajority,
        seconds: 0,
      },
      {
        kind: 'adjourn-meeting',
        speakersFor: 0,
        speakersAgainst: 0,
        majority: simpleMajority,
        seconds: 0,
      },
      {
        kind: 'adjourn-debate',
        speakersFor: 2,
        speakersAgainst: 2,
        majority: simpleMajority,
        seconds: 0,
      },
      {
        kind: 'close-debate',
        speakersFor: 0,
        speakersAgainst: 2,
        majority: simpleMajority,
        seconds: 0,
      },
      {
        kind: 'competence',
        speakersFor: 0,
        speakersAgainst: 0,
        majority: simpleMajority,
        seconds: 0,
      },
      { kind: 'reconsider', speakersFor: 0, speakersAgainst: 2, majority: twoThirds, seconds: 0 },
      {
        kind: 'division',
        speakersFor: 2,
        speakersAgainst: 2,
        majority: simpleMajority,
        seconds: 0,
      },
    ],
    withdrawal: { whenAmended: false },
    voting: {
      method: 'show-of-hands',
      onRequest: ['roll-call', 'recorded'],
      explanations: ['before', 'after'],
      proposerMayExplain: false,
      abstention: true,
    },
    amendments: { furthestFirst: true, dependentFall: true },
    majorities: {
      procedural: simpleMajority,
      amendment: simpleMajority,
      substantive: simpleMajority,
    },
    consensus: { possible: true, exhaustion: false, attempts: 0, dissociation: true },
    veto: false,
    informal: { contactsPerSlot: 6 },
  },
  citations: {
    'order-of-business': rule('99'),
    'chair-powers': rule('106'),
    quorum: rule('108'),
    speaking: rule('109'),
    'points-of-order': rule('113'),
    'time-limit': rule('114'),
    'speakers-list': rule('115'),
    'right-of-reply': rule('115'),
    'adjournment-of-debate': rule('116'),
    'closure-of-debate': rule('117'),
    'suspension-or-adjournment': rule('118'),
    'order-of-motions': rule('119'),
    proposals: rule('120'),
    competence: rule('121'),
    withdrawal: rule('122'),
    reconsideration: rule('123'),
    'voting-rights': rule('124'),
    majority: rule('125'),
    'present-and-voting': rule('126'),
    'method-of-voting': rule('127'),
    'conduct-of-voting': rule('128'),
    division: rule('129'),
    amendments: rule('130'),
    'order-of-proposals': rule('131'),
    ties: rule('133'),
    consensus: practice,
    exhaustion: practice,
    'substantive-majority': rule('125'),
    veto: { number: '27(3)', source: 'UN Charter' },
    brackets: practice,
    'ad-referendum': practice,
    observers: practice,
    ...houseRules,
  },
};
