import type { EventOf } from '../engine/event.ts';
import type { Certificate, Question, Tally } from '../engine/state.ts';

/**
 * What happened in one game that shows why an answer of the knowledge check is right. `key` names
 * the words, `values` hold ids and figures, `at` is the place in the record.
 */
export type CheckEvidence = {
  [K in keyof EvidenceValues]: {
    readonly key: K;
    readonly values: EvidenceValues[K];
    readonly at: number;
  };
}[keyof EvidenceValues];

type VoteValues = { readonly question: Question; readonly tally: Tally };

interface EvidenceValues {
  'adopted-by-consensus': { readonly present: number; readonly aside: readonly string[] };
  'adopted-by-vote': { readonly tally: Tally };
  failed: {
    readonly why: Extract<Certificate, { outcome: 'failed' }>['why'];
    readonly objectors: readonly string[];
  };
  'clauses-in-silence': { readonly provisions: readonly string[] };
  'objection-to-whole': Objection;
  'objection-to-clause': Objection & { readonly provision: string };
  exhausted: { readonly attempts: number; readonly vote: Tally | null };
  /** The text was adopted by consensus, so no vote was needed. */
  'never-exhausted': Readonly<Record<string, never>>;
  vote: VoteValues;
  'vote-with-abstentions': VoteValues;
  'amendments-in-order': { readonly first: string; readonly second: string };
  'amendment-before-text': { readonly amendment: string };
  'amendment-fell': { readonly amendment: string; readonly because: string };
  'part-voted': { readonly provision: string; readonly kept: boolean };
  'division-decided': {
    readonly by: string;
    readonly provisions: readonly string[];
    readonly carried: boolean;
  };
  'motion-decided': {
    readonly by: string;
    readonly motion: EventOf<'motion-decided'>['motion'];
    readonly carried: boolean;
  };
  'agreed-for-now': { readonly provisions: readonly string[] };
  bracketed: {
    readonly by: string;
    readonly provision: string;
    readonly option: string;
    /** Whether its author took them away again. */
    readonly lifted: boolean;
  };
  'stood-aside': { readonly by: readonly string[]; readonly adopted: boolean };
  'promise-kept': PromiseEnd;
  'promise-broken': PromiseEnd;
  package: {
    readonly parties: readonly string[];
    readonly terms: EventOf<'deal-concluded'>['terms'];
  };
  'in-force': Ratification & { readonly year: number };
  'not-in-force': Ratification;
  'clause-as-in-reality': ClauseEnd;
  'clause-unlike-reality': ClauseEnd & { readonly reality: string };
  'clause-ended': ClauseEnd;
}

interface Objection {
  readonly by: readonly string[];
  /** How the whole ended all the same; null where the game is not over. */
  readonly end: 'consensus' | 'vote' | 'failed' | null;
}

interface PromiseEnd {
  readonly by: string;
  readonly provision: string;
  readonly option: string;
  /** Credibility in [0,1] before and after; null where it did not move. */
  readonly credibility: { readonly from: number; readonly to: number } | null;
}

interface Ratification {
  readonly threshold: number;
  /** Ratifications in the room, of `needed` there. */
  readonly ratified: number;
  readonly needed: number;
}

interface ClauseEnd {
  readonly provision: string;
  readonly option: string;
  readonly adopted: boolean;
}
