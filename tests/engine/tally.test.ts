import { describe, expect, test } from 'vitest';
import type { Choice } from '../../src/engine/command.ts';
import { modelOf } from '../../src/engine/model.ts';
import type { Question } from '../../src/engine/state.ts';
import { tallyOf } from '../../src/engine/tally.ts';
import {
  type ScenarioInput,
  smallScenario,
  smallScenarioInput,
} from '../scenario/small-scenario.ts';
import { draftPutToVote, meetingFor, members, takeVote, tallyFor } from './playing.ts';

const draft: Question = { kind: 'proposal', proposal: 'draft' };
type Majorities = NonNullable<NonNullable<ScenarioInput['rules']['overrides']>['majorities']>;
type Delegation = ScenarioInput['delegations'][number];

/** The small scenario with all its majorities one, and delegations changed. */
function council(
  majority: Majorities['substantive'],
  change: (d: Delegation) => Partial<Delegation>,
) {
  return modelOf(
    smallScenario({
      rules: {
        set: 'unga-committee',
        overrides: {
          majorities: { procedural: majority, amendment: majority, substantive: majority },
        },
      },
      delegations: smallScenarioInput().delegations.map((d) => ({ ...d, ...change(d) })),
    }),
  );
}

function count(model: ReturnType<typeof modelOf>, pattern: string, question = draft) {
  const choices: Record<string, Choice> = { y: 'yes', n: 'no', a: 'abstain' };
  const ballots = [...pattern].map((letter) => choices[letter] ?? null);
  const present = [...pattern].map((letter) => letter !== '.');
  return tallyOf(model, question, ballots, present);
}

const tallied = (pattern: string, set = 'unga-committee') =>
  tallyFor(draftPutToVote({ rules: { set } }), pattern);

describe('rule 125: a majority of the members present and voting', () => {
  test.each([
    ['yyynn', true],
    ['yynna', false],
    ['yyna-', true],
    ['ynn--', false],
  ])('%s: %s', (pattern, carried) => {
    expect(tallied(pattern).carried).toBe(carried);
  });

  test('says how many votes were missing', () => {
    expect(tallied('ynnn-')).toMatchObject({ base: 4, needed: 3, missing: 2, silent: 1 });
    expect(tallied('yyyn-')).toMatchObject({ base: 4, needed: 3, missing: 0 });
  });

  test('members that are absent are counted apart', () => {
    const state = draftPutToVote({ absent: ['eriland', 'watch'] });
    expect(tallyFor(state, 'yyna')).toMatchObject({
      yes: 2,
      no: 1,
      abstain: 1,
      silent: 0,
      absent: 1,
    });
  });
});

describe('rule 133: a tie', () => {
  test('rejects, and is certified as one', () => {
    expect(tallied('yynna')).toMatchObject({ tie: true, carried: false, missing: 1 });
    expect(takeVote(draftPutToVote(), 'yynna').outcome).toMatchObject({
      outcome: 'failed',
      rule: { mechanism: 'ties', number: '133' },
    });
  });

  test('is none where nobody voted, nor one vote off', () => {
    expect(tallied('aaaaa').tie).toBe(false);
    expect(tallied('yyynn').tie).toBe(false);
    expect(takeVote(draftPutToVote(), 'ynnaa').outcome).toMatchObject({
      rule: { mechanism: 'substantive-majority', number: '125' },
    });
  });
});

describe('resolution 75/282: two thirds of the representatives present and voting', () => {
  test.each([
    ['yyyyn', true],
    ['yyynn', false],
    ['yynaa', true],
    ['ynnaa', false],
    ['yaaaa', true],
  ])('%s: %s', (pattern, carried) => {
    expect(tallied(pattern, 'ahc-cybercrime').carried).toBe(carried);
  });

  test('is cited where it was missed', () => {
    const { outcome } = takeVote(draftPutToVote({ rules: { set: 'ahc-cybercrime' } }), 'yyynn');
    expect(outcome).toMatchObject({
      outcome: 'failed',
      why: 'vote',
      rule: { mechanism: 'substantive-majority', number: '75/282' },
      tally: { needed: 4, missing: 1 },
    });
  });
});

describe('TEU 16(4): a double majority', () => {
  // Population in millions: Arland 60, Borvia 40, Cestria 120, Dunmark 20, Eriland 10; in all 250.
  test('needs 55 % of the members, abstentions working against', () => {
    expect(tallied('yyyaa', 'eu-qmv')).toMatchObject({ carried: true, needed: 3, base: 5 });
    expect(tallied('yaynn', 'eu-qmv')).toMatchObject({ carried: false, missing: 1 });
  });

  test('with 65 % of the population, unless fewer than four stand against it', () => {
    expect(tallied('yynyy', 'eu-qmv')).toMatchObject({ carried: true, share: 130 / 250 });
  });

  test('which in a larger council four members can block', () => {
    const one = smallScenarioInput().delegations.slice(0, 1);
    const nine = Array.from({ length: 9 }, (_, at) =>
      one.map((d) => ({ ...d, id: `m${at}`, veto: false, population: at < 4 ? 100 : 10 })),
    ).flat();
    const model = modelOf(
      smallScenario({ rules: { set: 'eu-qmv' }, delegations: nine, groups: [], links: [] }),
    );
    expect(count(model, 'nnnnyyyyy')).toMatchObject({ carried: false, missing: 0, yes: 5 });
    expect(count(model, 'nnnyyyyyy')).toMatchObject({ carried: true, share: 150 / 450 });
    expect(count(model, 'yyyyynnnn')).toMatchObject({ carried: true, share: 410 / 450 });
    // Those that say nothing, or are not there, stand against it as well.
    expect(count(model, 'aa-.yyyyy').carried).toBe(false);
  });

  test('motions take a majority of the members', () => {
    const adjourn = meetingFor('final', { rules: { set: 'eu-qmv' } });
    const model = modelOf(adjourn.scenario);
    const question: Question = {
      kind: 'motion',
      motion: 'adjourn-debate',
      target: null,
      parts: [],
    };
    expect(count(model, 'yya--', question)).toMatchObject({ carried: false, needed: 3 });
    expect(count(model, 'yyy--', question).carried).toBe(true);
  });
});

describe('unanimity', () => {
  test('one vote against rejects, abstentions do not', () => {
    expect(tallied('yyyyn', 'unanimity')).toMatchObject({ carried: false, missing: 1 });
    expect(tallied('yyaaa', 'unanimity')).toMatchObject({ carried: true, missing: 0 });
    expect(tallied('aaaaa', 'unanimity')).toMatchObject({ carried: false, missing: 1 });
  });

  test('except where an abstention blocks as well', () => {
    const strict = council({ kind: 'unanimity', abstentionBlocks: true }, () => ({}));
    expect(count(strict, 'yyyya')).toMatchObject({ carried: false, missing: 1 });
    expect(count(strict, 'yyyy-').carried).toBe(true);
  });
});

describe('a weighted majority', () => {
  const weights: Record<string, number> = {
    arland: 5,
    borvia: 4,
    cestria: 3,
    dunmark: 2,
    eriland: 1,
  };
  const majority = (of: 'present-and-voting' | 'members') =>
    council({ kind: 'share', of, share: [1, 2], strict: true, weighted: true }, ({ id }) => ({
      votes: weights[id] ?? 1,
    }));

  test('counts the votes of each delegation', () => {
    expect(count(majority('present-and-voting'), 'yynnn')).toMatchObject({
      yes: 2,
      no: 3,
      carried: true,
      base: 15,
      needed: 8,
      share: 9 / 15,
    });
    expect(count(majority('members'), 'y-yaa')).toMatchObject({ carried: true, base: 15 });
    expect(count(majority('members'), 'yaan.')).toMatchObject({ carried: false, missing: 3 });
  });

  test('and a tie is one of weight', () => {
    expect(count(majority('present-and-voting'), 'ynaan')).toMatchObject({
      tie: true,
      carried: false,
    });
    expect(count(majority('present-and-voting'), 'ynaaa')).toMatchObject({
      yes: 1,
      no: 1,
      tie: false,
    });
  });
});

describe('UN Charter 27(3): a veto', () => {
  const rules = { set: 'unga-committee', overrides: { veto: true } };

  test('one vote against by a member that has it defeats the text, and is certified', () => {
    const state = draftPutToVote({ rules });
    expect(tallyFor(state, 'nyyyy')).toMatchObject({ carried: false, vetoedBy: ['arland'] });
    expect(takeVote(state, 'nyyyy').outcome).toMatchObject({
      outcome: 'failed',
      rule: { mechanism: 'veto', number: 'scenario' },
    });
  });

  test('its abstention does not, nor another member’s vote against', () => {
    expect(tallyFor(draftPutToVote({ rules }), 'aynyy')).toMatchObject({
      carried: true,
      vetoedBy: [],
    });
  });

  test('does not exist on motions, nor where the rules know none', () => {
    const model = modelOf(draftPutToVote({ rules }).scenario);
    const motion: Question = { kind: 'motion', motion: 'close-debate', target: null, parts: [] };
    expect(count(model, 'nyyyy', motion).carried).toBe(true);
    expect(tallied('nyyyy').carried).toBe(true);
  });
});

test('mun-classic: a substantive text takes a simple majority', () => {
  expect(tallied('yyynn', 'mun-classic').carried).toBe(true);
  expect(members).toHaveLength(5);
});
