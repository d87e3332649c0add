import { expect, test } from 'vitest';
import { offersOf } from '../../../src/client/table/offer-status.ts';
import type { GameEvent } from '../../../src/engine/event.ts';

const log = (events: readonly GameEvent[]) => events.map((event, at) => ({ event, at }));
const made = (offer: string, answers: string | null = null): GameEvent => ({
  type: 'offer-made',
  offer,
  by: 'arland',
  to: ['borvia', 'eriland'],
  terms: [{ provision: 'rights', option: 'general' }],
  answers,
});
const answered = (type: 'offer-accepted' | 'offer-refused', by: string): GameEvent => ({
  type,
  offer: 'o1',
  by,
  concerned: ['arland', 'borvia', 'eriland'],
});
const statusOf = (...events: readonly GameEvent[]) => offersOf(log(events))[0];

test('an offer waits until the last of those it was made to has accepted', () => {
  const known = statusOf(made('o1'), answered('offer-accepted', 'borvia'));
  expect(known?.status).toBe('pending');
  expect(known?.offer.accepted).toEqual(['borvia']);
});

test('a deal ends the waiting', () => {
  const deal: GameEvent = { type: 'deal-concluded', offer: 'o1', parties: ['arland'], terms: [] };
  expect(statusOf(made('o1'), deal)?.status).toBe('concluded');
});

test('one refusal is enough', () => {
  const events = [answered('offer-accepted', 'borvia'), answered('offer-refused', 'eriland')];
  expect(statusOf(made('o1'), ...events)?.status).toBe('refused');
});

test('a counter-offer turns down what it answers, and comes first', () => {
  const [counter, first] = offersOf(log([made('o1'), made('o2', 'o1')]));
  expect([counter?.offer.id, counter?.status]).toEqual(['o2', 'pending']);
  expect([first?.offer.id, first?.status]).toEqual(['o1', 'refused']);
});
