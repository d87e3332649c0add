import { expect, it } from 'vitest';
import { by, chair } from '../../engine/playing.ts';
import { debriefed, placeOf, type Told, tell, toldFrom } from './told.ts';

/** Arland and Cestria promise each other two clauses. */
function packaged(): Told {
  return tell(
    toldFrom('reading'),
    by('arland', {
      type: 'offer',
      to: ['cestria'],
      terms: [
        { provision: 'rights', option: 'general' },
        { provision: 'scope', option: 'serious' },
      ],
    }),
    by('cestria', { type: 'accept-offer', offer: 'o1' }),
  );
}

it('tells of each party and clause of a package while the game goes on', () => {
  const { promises } = debriefed(packaged());
  expect(promises.map(({ by: maker, provision, end }) => [maker, provision, end])).toEqual([
    ['arland', 'rights', 'open'],
    ['arland', 'scope', 'open'],
    ['cestria', 'rights', 'open'],
    ['cestria', 'scope', 'open'],
  ]);
});

it('tells who kept a promise: all whose clause came out that way', () => {
  const told = tell(
    packaged(),
    chair({ type: 'ask-agreement', provision: 'scope', option: 'serious' }),
    chair({ type: 'gavel' }),
  );
  const kept = debriefed(told).promises.filter(({ end }) => end === 'kept');
  expect(kept.map((promise) => promise.by)).toEqual(['arland', 'cestria']);
  expect(kept.every(({ provision }) => provision === 'scope')).toBe(true);
});

it('tells who broke a promise and by what, and that its partners are released', () => {
  const told = tell(
    packaged(),
    by('arland', { type: 'place-brackets', provision: 'rights', option: 'full' }),
  );
  const { promises, questions } = debriefed(told);
  const broken = promises.find(({ end }) => end === 'broken');
  expect(broken).toMatchObject({
    by: 'arland',
    to: ['cestria'],
    provision: 'rights',
    option: 'general',
    through: 'brackets',
    madeAt: placeOf(told, 'deal-concluded'),
    endedAt: placeOf(told, 'commitment-broken'),
  });
  expect(promises.filter((p) => p.by === 'cestria').map(({ end }) => end)).toEqual([
    'lapsed',
    'lapsed',
  ]);
  const asked = questions.find(({ key }) => key === 'promise-broken-brackets');
  expect(asked?.values).toEqual({
    delegation: 'arland',
    delegations: 'cestria',
    provision: 'rights',
    option: 'general',
  });
  expect(asked?.at).toBe(placeOf(told, 'commitment-broken'));
});

it('counts a promise given again to the same partners once', () => {
  const again = tell(
    packaged(),
    by('cestria', {
      type: 'offer',
      to: ['arland'],
      terms: [{ provision: 'scope', option: 'serious' }],
    }),
    by('arland', { type: 'accept-offer', offer: 'o2' }),
  );
  expect(debriefed(again).promises).toHaveLength(4);
});
