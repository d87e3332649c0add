import type { GameEvent } from '../engine/event.ts';

/**
 * A moment is a point at which the seats are asked, one after the other, whether they want to do
 * something. It begins with an event of the meeting and lasts until the next such event.
 */
export interface Moment {
  readonly kind: MomentKind;
  /** Counts the moments of a game. */
  readonly serial: number;
  /** Place, in the order of this moment, of the computer seat that acted last. */
  readonly cursor: number;
  /** How often that seat has acted in this moment. */
  readonly acts: number;
}

export type MomentKind =
  | 'quiet'
  | 'meeting'
  | 'item'
  | 'statement'
  | 'round'
  | 'draft'
  | 'ask'
  | 'failed'
  | 'announced'
  | 'ballot'
  | 'counted'
  | 'motion'
  | 'ruling'
  | 'closing';

export const FIRST_MOMENT: Moment = { kind: 'quiet', serial: 0, cursor: 0, acts: 0 };

/** The moment an event begins, or null if it belongs to the present one. */
export function momentBegunBy(event: GameEvent): MomentKind | null {
  switch (event.type) {
    case 'meeting-opened':
    case 'meeting-resumed':
      return 'meeting';
    case 'item-opened':
      return 'item';
    case 'statement-made':
      return 'statement';
    case 'round-called':
    case 'meeting-suspended':
      return 'round';
    case 'draft-tabled':
      return 'draft';
    case 'agreement-asked':
    case 'adoption-asked':
      return 'ask';
    case 'consensus-failed':
      return event.provision === null ? 'failed' : 'quiet';
    case 'vote-announced':
      return 'announced';
    case 'voting-begun':
      return 'ballot';
    case 'vote-closed':
      return 'counted';
    case 'motion-moved':
      return 'motion';
    case 'point-ruled':
      return 'ruling';
    case 'outcome-certified':
      return 'closing';
    case 'meeting-closed':
    case 'clause-agreed':
    case 'motion-decided':
    case 'point-settled':
    case 'floor-given':
      return 'quiet';
    default:
      return null;
  }
}

/** The seat in whose name an event stands, if a seat did it of its own accord in a sweep. */
export function actedInSweep(event: GameEvent): string | null {
  switch (event.type) {
    case 'offer-made':
      // An answer to an offer is given out of turn.
      return event.answers === null ? event.by : null;
    case 'inscribed':
    case 'brackets-placed':
    case 'brackets-lifted':
    case 'amendment-proposed':
    case 'amendment-withdrawn':
    case 'amendment-co-sponsored':
    case 'red-line-shared':
    case 'bridging-asked':
    case 'capital-asked':
    case 'position-reserved':
    case 'reservation-lifted':
    case 'group-position-set':
    case 'group-joined':
    case 'motion-spoken':
    case 'objected':
    case 'vote-explained':
    case 'method-requested':
    case 'dissociated':
    case 'position-explained':
    case 'ruling-appealed':
      return event.by;
    default:
      return null;
  }
}
