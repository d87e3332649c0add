import { describe, expect, test } from 'vitest';
import type { Command, Terms } from '../../src/engine/command.ts';
import type { GameState } from '../../src/engine/state.ts';
import {
  by,
  chair,
  eventsOf,
  meetingFor,
  play,
  refusalOf,
  ruleAndCode,
  takeVote,
} from './playing.ts';

const terms = (...pairs: [string, string][]): Terms[number][] =>
  pairs.map(([provision, option]) => ({ provision, option }));
const offer = (actor: string, to: string[], ...pairs: [string, string][]) =>
  by(actor, { type: 'offer', to, terms: terms(...pairs) });
const accept = (actor: string, id: string) => by(actor, { type: 'accept-offer', offer: id });
const informal = () => meetingFor('informal');
/** Arland and Cestria promise each other a general rights clause for a wide scope. */
const package1 = (state: GameState = informal()) =>
  play(
    state,
    offer('arland', ['cestria'], ['rights', 'general'], ['scope', 'any']),
    accept('cestria', 'o1'),
  );
const owing = (state: GameState) =>
  state.commitments.flat().map((c) => `${c.by} ${c.provision}/${c.option}`);

describe('a package', () => {
  test('accepted by everybody it was offered to, binds each of them to every term', () => {
    expect(owing(package1())).toEqual([
      'arland rights/general',
      'arland scope/any',
      'cestria rights/general',
      'cestria scope/any',
    ]);
  });

  test('waits for the last of them', () => {
    const offered = play(
      informal(),
      offer('arland', ['cestria', 'dunmark'], ['scope', 'any']),
      accept('cestria', 'o1'),
    );
    expect(offered.commitments.flat()).toEqual([]);
    expect(owing(play(offered, accept('dunmark', 'o1')))).toHaveLength(3);
    expect(refusalOf(offered, accept('cestria', 'o1'))).toMatchObject({
      code: 'offer-already-accepted',
      mechanism: 'commitments',
      number: 'house',
    });
  });

  test('is refused by one for all', () => {
    const refuse = by('dunmark', { type: 'refuse-offer', offer: 'o1' });
    const offered = play(informal(), offer('arland', ['cestria', 'dunmark'], ['scope', 'any']));
    expect(play(offered, refuse).offers).toEqual({});
    expect(ruleAndCode(play(offered, refuse), accept('cestria', 'o1'))).toBe('house unknown-offer');
  });

  test('is countered with other terms, to everybody concerned', () => {
    const countered = play(
      informal(),
      offer('arland', ['cestria', 'dunmark'], ['scope', 'listed']),
      by('cestria', { type: 'counter-offer', offer: 'o1', terms: terms(['scope', 'grave']) }),
    );
    expect(countered.offers).toEqual({
      o2: {
        id: 'o2',
        by: 'cestria',
        to: ['arland', 'dunmark'],
        terms: terms(['scope', 'grave']),
        accepted: [],
        answers: 'o1',
      },
    });
  });

  test('is withdrawn by whoever made it', () => {
    const offered = play(informal(), offer('arland', ['cestria'], ['scope', 'any']));
    expect(play(offered, by('arland', { type: 'withdraw-offer', offer: 'o1' })).offers).toEqual({});
    expect(ruleAndCode(offered, by('cestria', { type: 'withdraw-offer', offer: 'o1' }))).toBe(
      'house not-your-offer',
    );
    expect(ruleAndCode(offered, accept('dunmark', 'o1'))).toBe('house offer-not-to-you');
  });

  test('is between members, about clauses still open, one formulation each', () => {
    const state = informal();
    expect(refusalOf(state, offer('arland', ['watch'], ['scope', 'any'])).mechanism).toBe(
      'observers',
    );
    expect(ruleAndCode(state, offer('arland', ['arland'], ['scope', 'any']))).toBe(
      'house partners-missing',
    );
    expect(
      ruleAndCode(state, offer('arland', ['borvia'], ['scope', 'any'], ['scope', 'grave'])),
    ).toBe('house terms-repeat');
    const agreed = play(
      state,
      chair({ type: 'ask-agreement', provision: 'scope', option: 'grave' }),
      chair({ type: 'gavel' }),
    );
    expect(refusalOf(agreed, offer('arland', ['borvia'], ['scope', 'any'])).mechanism).toBe(
      'ad-referendum',
    );
  });

  test('lapses with the meeting', () => {
    const offered = play(informal(), offer('arland', ['cestria'], ['scope', 'any']));
    expect(play(offered, chair({ type: 'close-meeting' })).offers).toEqual({});
  });
});

describe('nobody promises one clause in two formulations', () => {
  test('neither by an offer nor by accepting one', () => {
    const bound = package1();
    expect(refusalOf(bound, offer('arland', ['borvia'], ['scope', 'listed']))).toMatchObject({
      code: 'promised-otherwise',
      mechanism: 'commitments',
      values: { provision: 'scope', option: 'any' },
    });
    const offered = play(bound, offer('borvia', ['cestria'], ['scope', 'listed']));
    expect(ruleAndCode(offered, accept('cestria', 'o2'))).toBe('house promised-otherwise');
  });

  test('so a deal takes back what its parties had offered or accepted to the contrary', () => {
    const offered = play(
      informal(),
      offer('arland', ['borvia'], ['scope', 'listed']),
      offer('dunmark', ['cestria', 'eriland'], ['scope', 'grave']),
      accept('cestria', 'o2'),
      offer('arland', ['cestria'], ['scope', 'any']),
      offer('dunmark', ['eriland'], ['scope', 'any']),
    );
    // Cestria can't accept this one while it holds to the other.
    expect(eventsOf('offer-withdrawn', offered, accept('cestria', 'o3'))).toEqual([
      { type: 'offer-withdrawn', offer: 'o1', by: 'arland', concerned: ['arland', 'borvia'] },
      {
        type: 'offer-withdrawn',
        offer: 'o2',
        by: 'cestria',
        concerned: ['dunmark', 'cestria', 'eriland'],
      },
    ]);
    expect(Object.keys(play(offered, accept('cestria', 'o3')).offers)).toEqual(['o4']);
  });
});

describe('a promise is kept', () => {
  test('when the clause is agreed as promised, which makes its authors more credible', () => {
    const kept = play(
      package1(),
      chair({ type: 'ask-agreement', provision: 'rights', option: 'general' }),
      chair({ type: 'gavel' }),
    );
    expect(owing(kept)).toEqual(['arland scope/any', 'cestria scope/any']);
    expect(kept.credibility.slice(0, 3)).toEqual([0.85, 0.8, 0.85]);
  });

  test('and owed no longer when the clause is agreed otherwise', () => {
    const released = play(
      package1(),
      chair({ type: 'ask-agreement', provision: 'scope', option: 'grave' }),
      chair({ type: 'gavel' }),
    );
    expect(owing(released)).toEqual(['arland rights/general', 'cestria rights/general']);
    expect(released.credibility).toEqual(informal().credibility);
  });

  test('given to two partners it is kept once', () => {
    const twice = play(
      informal(),
      offer('arland', ['borvia'], ['scope', 'any']),
      accept('borvia', 'o1'),
      offer('arland', ['cestria'], ['scope', 'any']),
      accept('cestria', 'o2'),
      chair({ type: 'ask-agreement', provision: 'scope', option: 'any' }),
      chair({ type: 'gavel' }),
    );
    expect(twice.credibility[0]).toBe(0.85);
    expect(twice.commitments.flat()).toEqual([]);
  });

  test('written down once among the same partners', () => {
    const again = play(
      package1(),
      offer('cestria', ['arland'], ['scope', 'any']),
      accept('arland', 'o2'),
    );
    expect(owing(again)).toHaveLength(4);
  });
});

describe('a promise is broken', () => {
  const broken = (state: GameState, ...commands: Command[]) =>
    eventsOf('commitment-broken', state, ...commands).map((e) => `${e.by} ${e.through}`);
  const open = (business: 'reading' | 'final') => package1(meetingFor(business));
  const speaking = (option: string, stance: 'support' | 'oppose') => [
    by('cestria', { type: 'inscribe' }),
    chair({ type: 'give-floor', to: 'cestria' }),
    by('cestria', { type: 'make-statement', provision: 'scope', option, stance, length: 1 }),
  ];

  test('by opposing in a statement what was promised', () => {
    expect(broken(open('reading'), ...speaking('any', 'oppose'))).toEqual(['cestria statement']);
    expect(broken(open('reading'), ...speaking('grave', 'oppose'))).toEqual([]);
    expect(broken(open('reading'), ...speaking('any', 'support'))).toEqual([]);
  });

  test('by brackets on it while it stands in the text', () => {
    const bracket = by('cestria', { type: 'place-brackets', provision: 'rights', option: 'none' });
    expect(broken(open('reading'), bracket)).toEqual(['cestria brackets']);
    const other = by('cestria', { type: 'place-brackets', provision: 'scope', option: 'any' });
    expect(broken(open('reading'), other)).toEqual([]);
  });

  test('by an objection to it', () => {
    const asked = play(
      open('reading'),
      chair({ type: 'ask-agreement', provision: 'scope', option: 'any' }),
      by('cestria', { type: 'object', provision: 'scope' }),
    );
    expect(broken(asked, chair({ type: 'gavel' }))).toEqual(['cestria objection']);
  });

  test('not by an objection to something else', () => {
    const asked = play(
      open('reading'),
      chair({ type: 'ask-agreement', provision: 'scope', option: 'listed' }),
      by('cestria', { type: 'object', provision: 'scope' }),
    );
    expect(broken(asked, chair({ type: 'gavel' }))).toEqual([]);
  });

  test('by voting against the amendment that would bring it', () => {
    const voting = play(
      open('final'),
      by('dunmark', {
        type: 'propose-amendment',
        proposal: 'draft',
        provision: 'scope',
        option: 'any',
      }),
      chair({ type: 'put-to-vote', proposal: 'draft', extent: 'amendments' }),
      chair({ type: 'begin-voting' }),
    );
    expect(broken(voting, by('cestria', { type: 'vote', choice: 'no' }))).toEqual(['cestria vote']);
    expect(broken(voting, by('cestria', { type: 'vote', choice: 'abstain' }))).toEqual([]);
    expect(broken(voting, by('cestria', { type: 'vote', choice: 'yes' }))).toEqual([]);
  });

  test('by voting for the amendment that would replace it', () => {
    const voting = play(
      open('final'),
      by('dunmark', {
        type: 'propose-amendment',
        proposal: 'draft',
        provision: 'rights',
        option: 'none',
      }),
      chair({ type: 'put-to-vote', proposal: 'draft', extent: 'amendments' }),
      chair({ type: 'begin-voting' }),
    );
    expect(broken(voting, by('cestria', { type: 'vote', choice: 'yes' }))).toEqual([
      'cestria vote',
    ]);
    expect(broken(voting, by('cestria', { type: 'vote', choice: 'no' }))).toEqual([]);
  });

  test('by voting the part down that was promised', () => {
    const voting = play(
      package1(meetingFor('adoption')),
      chair({ type: 'table-draft', text: { rights: 'general' } }),
      chair({ type: 'put-to-vote', proposal: 'draft', extent: 'whole' }),
      by('dunmark', { type: 'move', motion: 'division', target: 'draft', parts: ['rights'] }),
      chair({ type: 'put-motion' }),
      chair({ type: 'begin-voting' }),
    );
    expect(broken(voting, by('cestria', { type: 'vote', choice: 'no' }))).toEqual(['cestria vote']);
    expect(broken(voting, by('cestria', { type: 'vote', choice: 'yes' }))).toEqual([]);
  });

  test('which costs credibility and releases the others from that package', () => {
    const state = play(open('reading'), ...speaking('any', 'oppose'));
    expect(state.credibility[2]).toBe(0.6);
    expect(state.commitments.flat()).toEqual([]);
  });

  test('to two partners at once costs it once, and both learn of it', () => {
    const twice = play(
      meetingFor('reading'),
      offer('cestria', ['borvia'], ['scope', 'any']),
      accept('borvia', 'o1'),
      offer('cestria', ['arland'], ['scope', 'any']),
      accept('arland', 'o2'),
    );
    const events = eventsOf('commitment-broken', twice, ...speaking('any', 'oppose'));
    expect(events.map((e) => e.parties)).toEqual([
      ['cestria', 'borvia'],
      ['cestria', 'arland'],
    ]);
    expect(play(twice, ...speaking('any', 'oppose')).credibility[2]).toBe(0.6);
  });
});

test('what is owed is settled when the whole is adopted', () => {
  const adopted = takeVote(
    play(
      package1(meetingFor('adoption')),
      chair({ type: 'table-draft', text: { rights: 'general' } }),
      chair({ type: 'put-to-vote', proposal: 'draft', extent: 'whole' }),
    ),
    'yyyyy',
  );
  expect(adopted.commitments.flat()).toEqual([]);
  expect(adopted.credibility.slice(0, 3)).toEqual([0.85, 0.8, 0.85]);
});
