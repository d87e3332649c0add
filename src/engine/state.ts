import type { MotionKind } from '../scenario/rule-parameters.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Choice, PointSubject, StanceKind, Terms } from './command.ts';
import type { RandomState } from './random.ts';

/** A text of the convention: the option chosen for each provision, by ids. */
export type TextById = Readonly<Record<string, string>>;

/** The proposal that every game starts with: the Chair's draft, whose text is `clauses`. */
export const CHAIRS_DRAFT = 'draft';

export type Stage = 'not-started' | 'in-session' | 'explanations' | 'ended';

export interface MeetingState {
  /** Position in the calendar, counted over all sessions; -1 before the first. */
  readonly index: number;
  readonly status: 'closed' | 'open' | 'suspended';
  readonly slotsUsed: number;
  /** The provision under discussion; null when none or all. */
  readonly item: string | null;
  /** Set by a motion to adjourn the debate or to close it; cleared with the next item. */
  readonly debate: 'open' | 'closed' | 'adjourned';
}

export interface Floor {
  readonly speaker: string | null;
  readonly replying: boolean;
  readonly list: readonly string[];
  readonly listClosed: boolean;
  readonly replies: readonly string[];
  readonly longest: number;
  readonly perItem: number;
  /** Statements made on the present item, by delegation index. */
  readonly spoken: readonly number[];
}

export interface Bracket {
  readonly by: string;
  /** The formulation its author wants instead. */
  readonly option: string;
}

export interface Clause {
  readonly provision: string;
  readonly option: string;
  readonly status: 'open' | 'bracketed' | 'agreed' | 'deleted';
  readonly brackets: readonly Bracket[];
  /** Brackets from before the game, that only a new draft or a decision removes. */
  readonly inherited: boolean;
  /** Delegations that reserved their position pending their capital. */
  readonly reserved: readonly string[];
}

export interface Proposal {
  readonly id: string;
  readonly sponsor: string;
  /** Empty for the Chair's draft, whose text is the clauses. */
  readonly text: TextById;
  readonly status: 'live' | 'withdrawn' | 'adopted' | 'rejected';
  readonly amended: boolean;
  /** Provisions whose parts are to be voted on separately. */
  readonly parts: readonly string[];
  /** Those of them that have been voted on. */
  readonly partsDecided: readonly string[];
}

export interface Amendment {
  readonly id: string;
  readonly proposal: string;
  readonly sponsors: readonly string[];
  readonly provision: string;
  readonly option: string;
  /** The option of the proposal when the amendment was made: "the original proposal". */
  readonly original: string;
  readonly status: 'live' | 'withdrawn' | 'adopted' | 'rejected' | 'fell';
}

export interface Stance {
  readonly option: string;
  readonly stance: StanceKind;
}

export type Method = 'show-of-hands' | 'roll-call' | 'recorded';

export type Question =
  | { readonly kind: 'amendment'; readonly amendment: string; readonly proposal: string }
  | { readonly kind: 'part'; readonly proposal: string; readonly provision: string }
  | { readonly kind: 'proposal'; readonly proposal: string }
  | {
      readonly kind: 'motion';
      readonly motion: MotionKind;
      readonly target: string | null;
      readonly parts: readonly string[];
    }
  | { readonly kind: 'appeal'; readonly subject: PointSubject; readonly sustained: boolean };

export interface Tally {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  /** Present members that did not vote. */
  readonly silent: number;
  readonly absent: number;
  readonly carried: boolean;
  /** Yes votes (or weight) that would have been needed, and how many were missing. */
  readonly needed: number;
  readonly missing: number;
  readonly base: number;
  /** For weighted and double majorities: the share of votes or population in favour, in [0,1]. */
  readonly share: number | null;
  readonly tie: boolean;
  readonly vetoedBy: readonly string[];
}

/** What is before the committee. The last in the list has precedence; the others wait. */
export type Business =
  | {
      readonly kind: 'point';
      readonly by: string;
      readonly subject: PointSubject;
      readonly ruling: boolean | null;
    }
  | {
      readonly kind: 'motion';
      readonly by: string;
      readonly motion: MotionKind;
      readonly target: string | null;
      readonly parts: readonly string[];
      readonly seconds: readonly string[];
      readonly spokenFor: readonly string[];
      readonly spokenAgainst: readonly string[];
      readonly objected: boolean;
    }
  | {
      readonly kind: 'vote';
      readonly question: Question;
      readonly method: Method;
      readonly begun: boolean;
      /** Who votes first in a roll call, drawn by lot by the Chair (rule 127). */
      readonly first: string | null;
      /** By delegation index. */
      readonly ballots: readonly (Choice | null)[];
    }
  | {
      readonly kind: 'consensus';
      readonly target:
        | { readonly kind: 'clause'; readonly provision: string; readonly option: string }
        | { readonly kind: 'proposal'; readonly proposal: string };
      readonly objections: readonly { readonly by: string; readonly provision: string }[];
    };

export interface Offer {
  readonly id: string;
  readonly by: string;
  readonly to: readonly string[];
  readonly terms: Terms;
  readonly accepted: readonly string[];
  /** The offer this one counters. */
  readonly answers: string | null;
}

/** A promise to support a formulation, made in a package deal and owed until it is decided. */
export interface Commitment {
  readonly offer: string;
  readonly by: string;
  readonly parties: readonly string[];
  readonly provision: string;
  readonly option: string;
}

export interface GroupState {
  readonly id: string;
  /** Null for groups of the scenario, whose name is written there. */
  readonly name: string | null;
  readonly members: readonly string[];
  readonly invited: readonly string[];
  readonly positions: TextById;
}

export interface CapitalState {
  readonly asked: readonly string[];
  readonly answered: readonly string[];
  /** Options, as `provision/option`, on which the capital has lifted its red line. */
  readonly lifted: readonly string[];
}

/** Proof of how the game ended, and where it failed, of precisely what failed. */
export type Certificate =
  | {
      readonly outcome: 'adopted';
      readonly method: 'consensus' | 'vote';
      readonly proposal: string;
      readonly rule: {
        readonly mechanism: 'consensus' | 'substantive-majority';
        readonly ruleSet: string;
        readonly number: string;
      };
      readonly text: TextById;
      readonly deleted: readonly string[];
      readonly present: number;
      readonly tally: Tally | null;
    }
  | {
      readonly outcome: 'failed';
      readonly why:
        | 'objections'
        | 'vote'
        | 'time'
        | 'debate-adjourned'
        | 'all-parts-rejected'
        | 'not-competent';
      readonly rule: {
        readonly mechanism: string;
        readonly ruleSet: string;
        readonly number: string;
      };
      readonly text: TextById;
      /** The last objections to the text, each to a clause. */
      readonly objections: readonly { readonly by: string; readonly provision: string }[];
      /** Clauses that were still open or bracketed. */
      readonly unresolved: readonly string[];
      readonly tally: Tally | null;
    };

export interface Epilogue {
  readonly signed: readonly string[];
  /** Ratifications in order, with the year after adoption in which they came. */
  readonly ratified: readonly { readonly by: string; readonly year: number }[];
  /** Ratifications for entry into force, as the text has it. */
  readonly threshold: number;
  /** The same among the members in the room, who may stand for more states than they are. */
  readonly needed: number;
  /** Year after adoption in which it entered into force, or null within the years looked at. */
  readonly inForce: number | null;
}

export interface GameState {
  /** Shared by reference, never copied. In a view, others' secrets are cut out of it. */
  readonly scenario: Scenario;
  /** Null in the full state; otherwise the actor whose view this is. */
  readonly viewer: string | null;
  readonly seed: string;
  readonly random: RandomState;
  /** Events so far, also those out of the viewer's sight. */
  readonly turn: number;
  readonly stage: Stage;
  readonly meeting: MeetingState;
  /** By delegation index, observers included. */
  readonly present: readonly boolean[];
  readonly floor: Floor;
  readonly business: readonly Business[];
  /** Questions still to be put in the present sequence of votes. */
  readonly questions: readonly Question[];
  /** The vote just closed, on which explanations may be given. */
  readonly lastVote: Extract<Question, { kind: 'amendment' | 'part' | 'proposal' }> | null;
  readonly clauses: readonly Clause[];
  readonly proposals: readonly Proposal[];
  readonly amendments: readonly Amendment[];
  /** Latest public stance, by provision index and delegation index. */
  readonly stances: readonly (readonly (Stance | null)[])[];
  readonly offers: Readonly<Record<string, Offer>>;
  /** What each delegation owes, by delegation index: a hall of 193 keeps thousands of promises. */
  readonly commitments: readonly (readonly Commitment[])[];
  /** In [0,1], by delegation index. */
  readonly credibility: readonly number[];
  readonly groups: readonly GroupState[];
  readonly capital: Readonly<Record<string, CapitalState>>;
  /** Offers and messages sent in the present slot, by delegation index. */
  readonly contacts: readonly number[];
  /** Who asked the Chair for a bridging text, by provision id. */
  readonly bridging: Readonly<Record<string, readonly string[]>>;
  /** Attempts at consensus on the whole text that met an objection. */
  readonly failedAttempts: number;
  /** Provisions on which an attempt to agree met an objection. */
  readonly failedClauses: readonly string[];
  readonly lastObjections: readonly { readonly by: string; readonly provision: string }[];
  readonly exhausted: boolean;
  readonly dissociations: readonly { readonly by: string; readonly provision: string | null }[];
  /** Who has explained its position on the outcome. */
  readonly explained: readonly string[];
  /** Who has explained its vote on the question before the committee or just decided. */
  readonly explainedVote: readonly string[];
  /** Offers made so far, for the ids of the next; 0 in a view. */
  readonly serial: number;
  readonly outcome: Certificate | null;
  readonly epilogue: Epilogue | null;
}
