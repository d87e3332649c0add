import type { Choice, Terms } from '../../engine/command.ts';
import type { Certificate, Clause, Question, Tally, TextById } from '../../engine/state.ts';
import type { TextVector } from '../../engine/utility.ts';

/** All that a debrief tells of one game. Places in the record are indices of events. */
export interface Debrief {
  readonly outcome: Certificate | null;
  readonly turningPoints: readonly TurningPoint[];
  readonly versions: readonly TextVersion[];
  readonly trajectory: Trajectory;
  readonly balance: Balance;
  readonly promises: readonly PromiseFate[];
  readonly coalitions: Coalitions;
  readonly votes: readonly VoteStory[];
  readonly comparison: readonly Comparison[];
  readonly questions: readonly DiscussionQuestion[];
}

/** An event after which the set of adoptable texts was another. */
export interface TurningPoint {
  readonly at: number;
  /** Adoptable texts before and after the event. */
  readonly before: bigint;
  readonly after: bigint;
  readonly exact: boolean;
}

/** The Chair's draft, each time it changed. The first is the opening draft, at -1. */
export interface TextVersion {
  readonly at: number;
  readonly meeting: string | null;
  readonly text: TextById;
  readonly statuses: Readonly<Record<string, Clause['status']>>;
  /** Who is behind the change; null for the Chair or the committee. */
  readonly by: string | null;
}

/** What the standing text would have given each delegation, each time it changed. */
export interface Trajectory {
  readonly at: readonly number[];
  /** Relative scores in [0,1], by delegation index, then as `at`. */
  readonly scores: readonly (readonly number[])[];
}

/** Where the final text lies against what could have been adopted. */
export interface Balance {
  /** The text adopted or, where none was, the last standing one. */
  readonly final: TextVector;
  readonly adopted: boolean;
  readonly adoptable: bigint;
  readonly exact: boolean;
  readonly nash: TextVector | null;
  readonly maxMin: TextVector | null;
  readonly utilitarian: TextVector | null;
  /** An adoptable text that nobody likes less than the final one and somebody more; or null. */
  readonly better: TextVector | null;
  readonly delegations: readonly DelegationBalance[];
}

export interface DelegationBalance {
  readonly delegation: number;
  /** Relative scores in [0,1]. */
  readonly score: number;
  readonly atNash: number;
  readonly atBetter: number;
}

export type PromiseEnd = 'kept' | 'broken' | 'lapsed' | 'open';

/** A term of a package deal that one party owed, and what became of it. */
export interface PromiseFate {
  readonly by: string;
  readonly to: readonly string[];
  readonly terms: Terms;
  readonly provision: string;
  readonly option: string;
  readonly madeAt: number;
  readonly end: PromiseEnd;
  readonly endedAt: number | null;
}

export interface Coalitions {
  /** Packages concluded and groups formed, in the order they came. */
  readonly formed: readonly {
    readonly at: number;
    readonly kind: 'package' | 'group';
    readonly members: readonly string[];
    readonly terms: Terms;
  }[];
  /** Share of public acts on clauses and votes in which two delegations took the same side. */
  readonly likeness: readonly {
    readonly pair: readonly [string, string];
    readonly share: number;
    readonly acts: number;
  }[];
  /** Delegations that acted alike, largest first. */
  readonly camps: readonly (readonly string[])[];
}

export interface VoteStory {
  readonly at: number;
  readonly question: Question;
  /** By delegation index; null for those who cast nothing. */
  readonly ballots: readonly (Choice | null)[];
  readonly tally: Tally;
}

/** One provision beside what the real negotiation arrived at. */
export interface Comparison {
  readonly provision: string;
  readonly option: string;
  readonly reality: string;
  /** Distance of the two on the provision's axis, in [0,1]. */
  readonly distance: number;
}

/** A question for the class; `key` names its words, `values` hold ids and figures. */
export interface DiscussionQuestion {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Where in the record it comes from. */
  readonly at: number | null;
}
