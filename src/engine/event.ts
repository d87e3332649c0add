import type { MotionKind } from '../scenario/rule-parameters.ts';
import type { Choice, PointSubject, Reason, StanceKind, Terms } from './command.ts';
import type { Certificate, Epilogue, Method, Question, Tally, TextById } from './state.ts';

/** What happened. Events are all that is ever stored; the state is their fold. */
export type GameEvent =
  | {
      readonly type: 'game-opened';
      readonly scenario: string;
      readonly seed: string;
      readonly absent: readonly string[];
    }
  // Meetings and the clock
  | { readonly type: 'meeting-opened'; readonly meeting: string; readonly present: number }
  | { readonly type: 'meeting-suspended' }
  | { readonly type: 'meeting-resumed' }
  | { readonly type: 'meeting-closed'; readonly meeting: string; readonly adjourned: boolean }
  | { readonly type: 'item-opened'; readonly provision: string | null }
  | { readonly type: 'round-called' }
  | { readonly type: 'arrived'; readonly by: string }
  | { readonly type: 'departed'; readonly by: string }
  // The floor
  | { readonly type: 'inscribed'; readonly by: string }
  | { readonly type: 'inscription-withdrawn'; readonly by: string }
  | { readonly type: 'list-closed' }
  | { readonly type: 'list-reopened' }
  | { readonly type: 'time-limited'; readonly longest: number; readonly perItem: number }
  | { readonly type: 'floor-given'; readonly to: string; readonly reply: boolean }
  | { readonly type: 'floor-yielded'; readonly by: string }
  | { readonly type: 'reply-claimed'; readonly by: string; readonly to: string }
  | {
      readonly type: 'statement-made';
      readonly by: string;
      readonly provision: string | null;
      readonly option: string | null;
      readonly stance: StanceKind | null;
      readonly length: number;
      readonly text?: string;
      readonly reason?: Reason;
    }
  // The text
  | {
      readonly type: 'brackets-placed';
      readonly by: string;
      readonly provision: string;
      readonly option: string;
      readonly reason?: Reason;
    }
  | {
      readonly type: 'brackets-lifted';
      readonly by: string;
      readonly provision: string;
      readonly reason?: Reason;
    }
  | { readonly type: 'draft-tabled'; readonly text: TextById; readonly reason?: Reason }
  | {
      readonly type: 'amendment-proposed';
      readonly amendment: string;
      readonly by: string;
      readonly proposal: string;
      readonly provision: string;
      readonly option: string;
      readonly reason?: Reason;
    }
  | { readonly type: 'amendment-co-sponsored'; readonly amendment: string; readonly by: string }
  | {
      readonly type: 'amendment-withdrawn';
      readonly amendment: string;
      readonly by: string;
      readonly reason?: Reason;
    }
  | { readonly type: 'amendment-reintroduced'; readonly amendment: string; readonly by: string }
  | { readonly type: 'amendment-fell'; readonly amendment: string; readonly because: string }
  | {
      readonly type: 'proposal-submitted';
      readonly proposal: string;
      readonly by: string;
      readonly text: TextById;
      readonly reason?: Reason;
    }
  | { readonly type: 'proposal-withdrawn'; readonly proposal: string; readonly by: string }
  | { readonly type: 'proposal-reintroduced'; readonly proposal: string; readonly by: string }
  | { readonly type: 'position-reserved'; readonly by: string; readonly provision: string }
  | { readonly type: 'reservation-lifted'; readonly by: string; readonly provision: string }
  | { readonly type: 'bridging-asked'; readonly by: string; readonly provision: string }
  // Points of order and motions
  | { readonly type: 'point-raised'; readonly by: string; readonly subject: PointSubject }
  | {
      readonly type: 'point-ruled';
      readonly by: string;
      readonly subject: PointSubject;
      readonly sustained: boolean;
    }
  | {
      readonly type: 'ruling-appealed';
      readonly by: string;
      readonly subject: PointSubject;
      readonly sustained: boolean;
    }
  | {
      readonly type: 'point-settled';
      readonly subject: PointSubject;
      readonly upheld: boolean;
      readonly sustained: boolean;
    }
  | {
      readonly type: 'motion-moved';
      readonly by: string;
      readonly motion: MotionKind;
      readonly target: string | null;
      readonly parts: readonly string[];
    }
  | { readonly type: 'motion-seconded'; readonly by: string }
  | {
      readonly type: 'motion-spoken';
      readonly by: string;
      readonly side: 'for' | 'against';
      readonly reason?: Reason;
    }
  | { readonly type: 'division-objected'; readonly by: string }
  | {
      readonly type: 'motion-decided';
      readonly motion: MotionKind;
      readonly carried: boolean;
      readonly target: string | null;
      readonly parts: readonly string[];
    }
  // Voting
  | { readonly type: 'questions-ordered'; readonly questions: readonly Question[] }
  | { readonly type: 'vote-announced'; readonly question: Question; readonly method: Method }
  | { readonly type: 'method-requested'; readonly by: string; readonly method: Method }
  | { readonly type: 'voting-begun'; readonly first: string | null }
  | {
      readonly type: 'vote-cast';
      readonly by: string;
      readonly choice: Choice;
      readonly reason?: Reason;
    }
  | { readonly type: 'vote-closed'; readonly question: Question; readonly tally: Tally }
  | {
      readonly type: 'vote-explained';
      readonly by: string;
      readonly when: 'before' | 'after';
      readonly text?: string;
      readonly reason?: Reason;
    }
  | { readonly type: 'proposal-decided'; readonly proposal: string; readonly adopted: boolean }
  | {
      readonly type: 'part-decided';
      readonly proposal: string;
      readonly provision: string;
      readonly kept: boolean;
    }
  | { readonly type: 'amendment-decided'; readonly amendment: string; readonly adopted: boolean }
  | { readonly type: 'questions-dropped'; readonly because: string }
  // Consensus
  | {
      readonly type: 'agreement-asked';
      readonly provision: string;
      readonly option: string;
      readonly reason?: Reason;
    }
  | { readonly type: 'adoption-asked'; readonly proposal: string; readonly reason?: Reason }
  | {
      readonly type: 'objected';
      readonly by: string;
      readonly provision: string;
      readonly reason?: Reason;
    }
  | { readonly type: 'objection-withdrawn'; readonly by: string }
  | {
      readonly type: 'dissociated';
      readonly by: string;
      readonly provision: string | null;
      readonly reason?: Reason;
    }
  | { readonly type: 'ask-withdrawn'; readonly because: string }
  | { readonly type: 'clause-agreed'; readonly provision: string; readonly option: string }
  | {
      readonly type: 'consensus-failed';
      readonly provision: string | null;
      readonly objections: readonly { readonly by: string; readonly provision: string }[];
    }
  | { readonly type: 'efforts-exhausted' }
  | {
      readonly type: 'position-explained';
      readonly by: string;
      readonly text?: string;
      readonly reason?: Reason;
    }
  // The corridors: only those concerned see these
  | {
      readonly type: 'offer-made';
      readonly offer: string;
      readonly by: string;
      readonly to: readonly string[];
      readonly terms: Terms;
      readonly answers: string | null;
      readonly text?: string;
      readonly reason?: Reason;
    }
  | {
      readonly type: 'offer-accepted';
      readonly offer: string;
      readonly by: string;
      readonly concerned: readonly string[];
      readonly reason?: Reason;
    }
  | {
      readonly type: 'offer-refused';
      readonly offer: string;
      readonly by: string;
      readonly concerned: readonly string[];
      readonly reason?: Reason;
    }
  | {
      readonly type: 'offer-withdrawn';
      readonly offer: string;
      readonly by: string;
      readonly concerned: readonly string[];
    }
  | {
      readonly type: 'deal-concluded';
      readonly offer: string;
      readonly parties: readonly string[];
      readonly terms: Terms;
    }
  | {
      readonly type: 'red-line-shared';
      readonly by: string;
      readonly to: readonly string[];
      readonly provision: string;
      readonly options: readonly string[];
      readonly reason?: Reason;
    }
  | {
      readonly type: 'message-sent';
      readonly by: string;
      readonly to: readonly string[];
      readonly text: string;
    }
  | { readonly type: 'capital-asked'; readonly by: string; readonly provision: string }
  | {
      readonly type: 'capital-answered';
      readonly by: string;
      readonly provision: string;
      readonly lifted: readonly string[];
    }
  // Commitments and standing
  | {
      readonly type: 'commitment-kept';
      readonly by: string;
      readonly parties: readonly string[];
      readonly offer: string;
      readonly provision: string;
      readonly option: string;
    }
  | {
      readonly type: 'commitment-broken';
      readonly by: string;
      readonly parties: readonly string[];
      readonly offer: string;
      readonly provision: string;
      readonly option: string;
      readonly through: string;
    }
  | {
      readonly type: 'commitment-released';
      readonly by: string;
      readonly parties: readonly string[];
      readonly offer: string;
      readonly provision: string;
      readonly option: string;
    }
  | {
      readonly type: 'credibility-changed';
      readonly by: string;
      readonly from: number;
      readonly to: number;
      readonly because: 'kept' | 'broken' | 'blocked-alone';
    }
  // Groups
  | {
      readonly type: 'group-formed';
      readonly group: string;
      readonly by: string;
      readonly name: string;
      readonly invited: readonly string[];
    }
  | { readonly type: 'group-joined'; readonly group: string; readonly by: string }
  | { readonly type: 'group-left'; readonly group: string; readonly by: string }
  | {
      readonly type: 'group-position-set';
      readonly group: string;
      readonly by: string;
      readonly provision: string;
      readonly option: string | null;
    }
  // The end
  | { readonly type: 'outcome-certified'; readonly certificate: Certificate }
  | { readonly type: 'epilogue-written'; readonly epilogue: Epilogue }
  | { readonly type: 'game-ended' };

export type EventType = GameEvent['type'];
export type EventOf<T extends EventType> = Extract<GameEvent, { readonly type: T }>;
