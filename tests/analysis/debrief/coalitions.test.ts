import { describe, expect, it } from 'vitest';
import { campsOf } from '../../../src/analysis/debrief/camps.ts';
import type { StanceKind } from '../../../src/engine/command.ts';
import { by, chair } from '../../engine/playing.ts';
import { debriefed, type Told, tell, toldFrom } from './told.ts';

function says(told: Told, id: string, option: string, stance: StanceKind): Told {
  return tell(
    told,
    by(id, { type: 'inscribe' }),
    chair({ type: 'give-floor', to: id }),
    by(id, { type: 'make-statement', provision: 'scope', option, stance, length: 1 }),
  );
}

function likenessIn(told: Told, a: string, b: string) {
  const { likeness } = debriefed(told).coalitions;
  return likeness.find(({ pair }) => pair.includes(a) && pair.includes(b)) ?? null;
}

it('takes the same wish for the same side and different wishes for different sides', () => {
  let told = toldFrom('reading');
  told = says(told, 'arland', 'listed', 'support');
  told = says(told, 'borvia', 'listed', 'can-live-with');
  told = says(told, 'cestria', 'any', 'support');
  told = says(told, 'dunmark', 'listed', 'oppose');
  expect(likenessIn(told, 'arland', 'borvia')).toMatchObject({ share: 1, acts: 1 });
  expect(likenessIn(told, 'arland', 'cestria')).toMatchObject({ share: 0, acts: 1 });
  expect(likenessIn(told, 'arland', 'dunmark')).toMatchObject({ share: 0, acts: 1 });
  // To oppose what the other does not ask for shows nothing.
  expect(likenessIn(told, 'cestria', 'dunmark')).toBeNull();
});

it('sets those who object apart from those present who do not, and says nothing of the silent', () => {
  const told = tell(
    toldFrom('reading'),
    chair({ type: 'ask-agreement', provision: 'scope', option: 'any' }),
    by('arland', { type: 'object', provision: 'scope' }),
    by('borvia', { type: 'object', provision: 'scope' }),
    chair({ type: 'gavel' }),
  );
  expect(likenessIn(told, 'arland', 'borvia')).toMatchObject({ share: 1, acts: 1 });
  expect(likenessIn(told, 'arland', 'cestria')).toMatchObject({ share: 0, acts: 1 });
  expect(likenessIn(told, 'cestria', 'dunmark')).toBeNull();
  expect(debriefed(told).coalitions.camps).toEqual([['arland', 'borvia']]);
});

it('tells of packages and of groups that somebody joined, in the order they came', () => {
  const grouped = tell(
    toldFrom('reading'),
    by('eriland', { type: 'form-group', name: 'Bridge', invited: ['borvia'] }),
  );
  const told = tell(
    grouped,
    by('arland', {
      type: 'offer',
      to: ['cestria'],
      terms: [{ provision: 'scope', option: 'serious' }],
    }),
    by('cestria', { type: 'accept-offer', offer: 'o1' }),
    by('borvia', { type: 'join-group', group: grouped.state.groups.at(-1)?.id ?? '' }),
  );
  expect(debriefed(told).coalitions.formed).toMatchObject([
    { kind: 'package', members: ['arland', 'cestria'] },
    { kind: 'group', members: ['eriland', 'borvia'] },
  ]);
});

describe('camps', () => {
  /** Pairs that acted together so often, always or never on the same side. */
  function camps(count: number, pairs: readonly [number, number, acts: number, same: number][]) {
    const acts = new Uint32Array(count * count);
    const same = new Uint32Array(count * count);
    for (const [a, b, met, alike] of pairs) {
      acts[a * count + b] = met;
      same[a * count + b] = alike;
    }
    return campsOf({ acts, same }, count);
  }

  it('join who acted alike and keep apart who did not, the largest first', () => {
    expect(
      camps(5, [
        [0, 1, 9, 9],
        [2, 3, 9, 9],
        [2, 4, 9, 9],
        [3, 4, 9, 9],
        [0, 2, 9, 0],
        [1, 3, 9, 0],
        [0, 4, 9, 0],
      ]),
    ).toEqual([
      [2, 3, 4],
      [0, 1],
    ]);
  });

  it('leave out who was never compared with anybody', () => {
    expect(camps(3, [[0, 1, 4, 4]])).toEqual([[0, 1]]);
  });
});
