import type { Offer } from '../../engine/state.ts';
import type { LoggedEvent } from '../store/game-store.ts';

export type OfferStatus = 'pending' | 'concluded' | 'refused' | 'withdrawn';

export interface KnownOffer {
  readonly offer: Offer;
  readonly status: OfferStatus;
  /** Place in the record of what happened to it last. */
  readonly at: number;
}

/** Every package the seat knows of, with how it ended; the newest first. From events alone. */
export function offersOf(events: readonly LoggedEvent[]): readonly KnownOffer[] {
  const known = new Map<string, KnownOffer>();
  const change = (id: string, at: number, status: OfferStatus, accepted?: string): void => {
    const found = known.get(id);
    if (found === undefined) return;
    const offer =
      accepted === undefined
        ? found.offer
        : { ...found.offer, accepted: [...found.offer.accepted, accepted] };
    known.set(id, { offer, status, at });
  };
  for (const { event, at } of events) {
    switch (event.type) {
      case 'offer-made': {
        const { offer: id, by, to, terms, answers } = event;
        known.set(id, {
          offer: { id, by, to, terms, accepted: [], answers },
          status: 'pending',
          at,
        });
        if (answers !== null) change(answers, at, 'refused');
        break;
      }
      case 'offer-accepted':
        change(event.offer, at, 'pending', event.by);
        break;
      case 'offer-refused':
        change(event.offer, at, 'refused');
        break;
      case 'offer-withdrawn':
        change(event.offer, at, 'withdrawn');
        break;
      case 'deal-concluded':
        change(event.offer, at, 'concluded');
        break;
    }
  }
  // A counter and what it answers moved at the same moment: the later made comes first.
  return [...known.values()].reverse().sort((a, b) => b.at - a.at);
}
