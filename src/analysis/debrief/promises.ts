import type { GameEvent } from '../../engine/event.ts';
import type { Chronicle } from './chronicle.ts';
import type { PromiseEnd, PromiseFate } from './debrief.ts';

type Unfinished = Omit<PromiseFate, 'end' | 'endedAt' | 'through'>;

const ENDS = {
  'commitment-kept': 'kept',
  'commitment-broken': 'broken',
  'commitment-released': 'lapsed',
} as const satisfies Readonly<Record<string, PromiseEnd>>;

/**
 * What each party of each package owed, clause by clause, in the order the packages were concluded,
 * and what became of it. A clause promised again to the same partners counts once, as it does in
 * the game.
 */
export function promisesOf({ events, final }: Chronicle): PromiseFate[] {
  const owed = new Map<string, Unfinished>();
  const fates: PromiseFate[] = [];
  const settle = (key: string, end: PromiseEnd, endedAt: number | null, through: string | null) => {
    const promise = owed.get(key);
    if (promise === undefined) return;
    owed.delete(key);
    fates.push({ ...promise, end, endedAt, through });
  };
  events.forEach((event, at) => {
    if (event.type === 'deal-concluded') {
      for (const promise of made(event, at)) {
        const known = [...owed.values()].some((other) => saysAll(other, promise));
        if (!known) owed.set(keyOf(event.offer, promise.by, promise.provision), promise);
      }
    }
    if (
      event.type === 'commitment-kept' ||
      event.type === 'commitment-broken' ||
      event.type === 'commitment-released'
    ) {
      const through = event.type === 'commitment-broken' ? event.through : null;
      settle(keyOf(event.offer, event.by, event.provision), ENDS[event.type], at, through);
    }
    if (event.type === 'outcome-certified') {
      // Nothing is owed on a text that is no longer before anybody.
      for (const key of [...owed.keys()]) settle(key, 'lapsed', at, null);
    }
  });
  for (const key of [...owed.keys()])
    settle(key, final.outcome === null ? 'open' : 'lapsed', null, null);
  return fates.sort((a, b) => a.madeAt - b.madeAt);
}

function made(
  { parties, terms }: Extract<GameEvent, { type: 'deal-concluded' }>,
  madeAt: number,
): Unfinished[] {
  return parties.flatMap((by) =>
    terms.map(({ provision, option }) => ({
      by,
      to: parties.filter((party) => party !== by),
      terms,
      provision,
      option,
      madeAt,
    })),
  );
}

function saysAll(known: Unfinished, promise: Unfinished): boolean {
  return (
    known.by === promise.by &&
    known.provision === promise.provision &&
    known.option === promise.option &&
    promise.to.every((party) => known.to.includes(party))
  );
}

function keyOf(offer: string, by: string, provision: string): string {
  return `${offer} ${by} ${provision}`;
}
