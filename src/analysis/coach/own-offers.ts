import type { Reason, Terms } from '../../engine/command.ts';
import type { GameEvent } from '../../engine/event.ts';
import type { GameState } from '../../engine/state.ts';

/** A package that the seat put to others, and how it was refused if it was. */
export interface OwnOffer {
  readonly offer: string;
  readonly to: readonly string[];
  readonly terms: Terms;
  /** Place of the event among those that the seat has seen. */
  readonly at: number;
  /** Calendar index of the meeting in which it was made. */
  readonly meeting: number;
  readonly refused: Refused | null;
  readonly settled: boolean;
}

export interface Refused {
  readonly by: string;
  readonly at: number;
  readonly reason: Reason | null;
  /** What it put in its place, where it answered with a package of its own. */
  readonly counter: { readonly offer: string; readonly terms: Terms; readonly at: number } | null;
}

/** The seat's own packages after an event that it saw. */
export function ownOffersAfter(
  own: readonly OwnOffer[],
  before: GameState,
  event: GameEvent,
  seat: string,
  at: number,
): readonly OwnOffer[] {
  switch (event.type) {
    case 'offer-made': {
      const { by, offer, to, terms, answers } = event;
      if (by === seat) {
        const made = { offer, to, terms, at, meeting: before.meeting.index };
        return [...own, { ...made, refused: null, settled: false }];
      }
      // A counter is a refusal first, which by itself gives no reason.
      return own.map((known) =>
        known.offer === answers && known.refused?.by === by
          ? { ...known, refused: { ...known.refused, counter: { offer, terms, at } } }
          : known,
      );
    }
    case 'offer-refused':
      return own.map((known) =>
        known.offer === event.offer && event.by !== seat
          ? {
              ...known,
              settled: true,
              refused: { by: event.by, at, reason: event.reason ?? null, counter: null },
            }
          : known,
      );
    case 'offer-withdrawn':
    case 'deal-concluded':
      return own.map((known) =>
        known.offer === event.offer ? { ...known, settled: true } : known,
      );
    default:
      return own;
  }
}
