import type { Choice, Terms } from '../../engine/command.ts';
import type { Certificate, Clause, Method, Question, Tally, TextById } from '../../engine/state.ts';
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

/** An event that opened or closed ways to an agreement, or moved the draft towards or away from one. */
export interface TurningPoint {
  readonly at: number;
  /** Texts that could still have been adopted by consensus, before and after the event. */
  readonly before: bigint;
  readonly after: bigint;
  readonly exact: boolean;
  /** Members that could live with the standing text, before and after the event. */
  readonly acceptedBefore: number;
  readonly acceptedAfter: number;
  readonly members: number;
  /** Members that could live with the standing text from then on, and those that no longer could. */
  readonly won: readonly string[];
  readonly lost: readonly string[];
  /** Provisions whose clause the event changed or settled. */
  readonly provisions: readonly string[];
  /** How much the event mattered, above 0; see `weightOf` in `turning-points.ts`. */
  readonly weight: number;
}

/** The Chair's draft, each time it changed. The first is the opening draft, at -1. */
export interface TextVersion {
  readonly at: number;
  readonly meeting: string | null;
  readonly text: TextById;
  readonly statuses: Readonly<Record<string, Clause['status']>>;
  /** Who is behind the change; null for the Chair or the committee. */
  readonly by: string | null;
  /** Provisions on which it says or settles something else than the version before. */
  readonly changed: readonly string[];
}

/** What the standing text would have given each delegation, each time it changed. */
export interface Trajectory {
  /** As in `versions`: -1 for the opening draft. */
  readonly at: readonly number[];
  /** Relative scores in [0,1], by delegation index, then as `at`. */
  readonly scores: readonly (readonly number[])[];
  /** Members that could have lived with the text, as `at`. */
  readonly accepted: readonly number[];
}

/** Where the final text lies against what could have been adopted. */
export interface Balance {
  /** The text adopted or, where none was, the last standing one. */
  readonly final: TextVector;
  readonly adopted: boolean;
  /** Whether the final text is one that every member could have joined. */
  readonly consensual: boolean;
  readonly adoptable: bigint;
  readonly exact: boolean;
  readonly nash: TextVector | null;
  readonly maxMin: TextVector | null;
  readonly utilitarian: TextVector | null;
  /**
   * An adoptable text that no member likes less than what it got, and somebody more; or null. What
   * a member got where nothing was adopted, or something across its red lines, is its reservation
   * value.
   */
  readonly better: TextVector | null;
  readonly delegations: readonly DelegationBalance[];
}

export interface DelegationBalance {
  readonly delegation: number;
  /** Relative scores in [0,1]. */
  /** 0 where nothing was adopted. */
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
  /** `lapsed`: released, or the game ended with the clause undecided. `open`: it still goes on. */
  readonly end: PromiseEnd;
  readonly endedAt: number | null;
  /** By what a broken promise was broken: `brackets`, `vote` or `objection`. */
  readonly through: string | null;
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
  readonly method: Method;
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

/**
 * A question for the class; `key` names its words, `values` hold ids and figures. A value that
 * names several delegations has their ids with a space between them.
 */
export interface DiscussionQuestion {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Where in the record it comes from. */
  readonly at: number | null;
}
