import { describe, expect, test } from 'vitest';
import { delegationCode } from '../../../src/client/hall/delegation-code.ts';
import { hallPicture } from '../../../src/client/hall/hall-picture.ts';
import { inSeatOrder } from '../../../src/client/hall/seat-order.ts';
import { namesFor } from '../../../src/client/names.ts';
import { initialState } from '../../../src/engine/game.ts';
import type { GameState } from '../../../src/engine/state.ts';
import { viewFor } from '../../../src/engine/view.ts';
import { smallScenario } from '../../scenario/small-scenario.ts';

const scenario = smallScenario();

function picture(changes: Partial<GameState>, focus: string | null = 'rights', language = 'en') {
  const view = viewFor({ ...initialState(scenario), ...changes }, 'arland');
  return hallPicture(view, namesFor(scenario, language), focus, language);
}

function seat(changes: Partial<GameState>, id: string) {
  return picture(changes).seats.find((one) => one.id === id);
}

/** The opening option of `rights`, on which stances are shown. */
const STANDING = scenario.provisions[0]?.opening ?? '';

describe('the picture of the hall', () => {
  test('seats members in alphabetical order and observers behind them', () => {
    expect(picture({}).seats.map((one) => one.id)).toEqual([
      'arland',
      'borvia',
      'cestria',
      'dunmark',
      'eriland',
      'watch',
    ]);
  });

  test('marks the seat of the reader', () => {
    expect(seat({}, 'arland')?.mine).toBe(true);
    expect(seat({}, 'borvia')?.mine).toBe(false);
  });

  test('shows a stance only on the wording before the committee', () => {
    const stances = scenario.provisions.map((provision) =>
      provision.id === 'rights'
        ? [
            { option: STANDING, stance: 'support' as const },
            { option: 'full', stance: 'can-live-with' as const },
            { option: 'full', stance: 'oppose' as const },
            { option: STANDING, stance: 'oppose' as const },
            null,
            null,
          ]
        : [],
    );
    const standings = picture({ stances }).seats.map((one) => one.standing);
    expect(STANDING).not.toBe('full');
    expect(standings).toEqual(['support', 'elsewhere', null, 'oppose', null, null]);
  });

  test('shows objections while consensus is asked', () => {
    const business: GameState['business'] = [
      {
        kind: 'consensus',
        target: { kind: 'clause', provision: 'rights', option: 'full' },
        objections: [{ by: 'cestria', provision: 'rights' }],
      },
    ];
    expect(picture({ business })).toMatchObject({
      mode: 'consensus',
      focus: { provision: 'rights', option: 'full' },
    });
    expect(seat({ business }, 'cestria')?.objecting).toBe(true);
    expect(seat({ business }, 'dunmark')?.objecting).toBe(false);
  });

  test('lights votes only once voting has begun', () => {
    const vote = (begun: boolean): GameState['business'] => [
      {
        kind: 'vote',
        question: { kind: 'proposal', proposal: 'draft' },
        method: 'roll-call',
        begun,
        first: null,
        ballots: ['yes', 'no', null, null, null, null],
      },
    ];
    expect(picture({ business: vote(false) }).mode).toBe('stances');
    expect(picture({ business: vote(true) }).mode).toBe('vote');
    expect(seat({ business: vote(true) }, 'borvia')?.vote).toBe('no');
    expect(seat({ business: vote(true) }, 'cestria')?.vote).toBeNull();
  });

  test('numbers the speakers’ list and points out the speaker', () => {
    const { floor } = initialState(scenario);
    const changes = { floor: { ...floor, speaker: 'borvia', list: ['dunmark', 'watch'] } };
    expect(seat(changes, 'borvia')?.speaking).toBe(true);
    expect(seat(changes, 'watch')?.queue).toBe(2);
    expect(seat(changes, 'cestria')?.queue).toBeNull();
  });

  test('counts offers that wait between two delegations, in either direction', () => {
    const offer = { terms: [], answers: null };
    const offers = {
      a: { ...offer, id: 'a', by: 'borvia', to: ['arland'], accepted: [] },
      b: { ...offer, id: 'b', by: 'arland', to: ['borvia', 'cestria'], accepted: ['cestria'] },
      c: { ...offer, id: 'c', by: 'dunmark', to: ['cestria'], accepted: [] },
    };
    expect(seat({ offers }, 'borvia')?.offers).toBe(2);
    expect(seat({ offers }, 'cestria')?.offers).toBe(0);
    expect(seat({ offers }, 'dunmark')?.offers).toBe(0);
  });

  test('names groups by their short names, regional groups first', () => {
    expect(seat({}, 'arland')?.groups).toEqual(['West']);
  });
});

describe('the order of seats', () => {
  const seats = ['Ý', 'Anh', 'Áo', 'Đức', 'Campuchia', 'Ấn Độ'].map((name) => ({
    name,
    observer: false,
    groups: [] as string[],
  }));

  test('is that of the reader’s language', () => {
    expect(inSeatOrder(seats, 'vi').map(({ name }) => name)).toEqual([
      'Anh',
      'Áo',
      'Ấn Độ',
      'Campuchia',
      'Đức',
      'Ý',
    ]);
  });

  test('can be by group', () => {
    const grouped = [
      { name: 'A', observer: false, groups: ['East'] },
      { name: 'B', observer: false, groups: [] },
      { name: 'C', observer: false, groups: ['East'] },
      { name: 'D', observer: false, groups: ['Asia'] },
      { name: 'E', observer: true, groups: [] },
    ];
    expect(
      inSeatOrder(grouped, 'en', 'group')
        .map(({ name }) => name)
        .join(''),
    ).toBe('DACBE');
  });
});

describe('the code on a small placard', () => {
  const [arland] = scenario.delegations;
  const named = (en: string, iso2?: string) =>
    arland === undefined
      ? ''
      : delegationCode({ ...arland, name: { en }, ...(iso2 === undefined ? {} : { iso2 }) });

  test('is ISO 3166 alpha-3 for a state', () => {
    expect(named('Viet Nam', 'VN')).toBe('VNM');
  });

  test('falls back on what is written where ISO has none', () => {
    expect(named('European Union', 'EU')).toBe('EU');
  });

  test('is made of initials for others', () => {
    expect(named('Council of Europe')).toBe('CE');
    expect(named('INTERPOL')).toBe('INTE');
    expect(named('Civil society organisations')).toBe('CSO');
  });

  test('keeps an acronym whole', () => {
    expect(named('OHCHR')).toBe('OHCHR');
  });
});
