import { describe, expect, test } from 'vitest';
import { checkEvidence } from '../../src/analysis/check-evidence.ts';
import type { GameEvent } from '../../src/engine/event.ts';
import type { Certificate, Tally } from '../../src/engine/state.ts';
import { evidenceKinds, type FromGame } from '../../src/scenario/knowledge-check.ts';
import { play, shippedScenario } from '../delegates/playing.ts';
import { smallScenario } from '../scenario/small-scenario.ts';

const scenario = smallScenario();
const text = { rights: 'general', scope: 'serious', offences: 'core' };

function tally(part: Partial<Tally>): Tally {
  return {
    yes: 3,
    no: 1,
    abstain: 0,
    silent: 0,
    absent: 0,
    carried: true,
    needed: 3,
    missing: 0,
    base: 4,
    share: null,
    tie: false,
    vetoedBy: [],
    ...part,
  };
}

function certified(certificate: Partial<Certificate>): GameEvent {
  const whole = {
    outcome: 'adopted',
    method: 'consensus',
    proposal: 'draft',
    rule: { mechanism: 'consensus', ruleSet: 'ahc-cybercrime', number: '75/282' },
    text,
    deleted: [],
    present: 5,
    tally: null,
    ...certificate,
  } as Certificate;
  return { type: 'outcome-certified', certificate: whole };
}

const find = (kind: Exclude<FromGame, { kind: 'clause' }>['kind'], ...events: GameEvent[]) =>
  checkEvidence({ kind }, scenario, events);
const vote = (of: Partial<Tally>): GameEvent => ({
  type: 'vote-closed',
  question: { kind: 'proposal', proposal: 'draft' },
  tally: tally(of),
});

describe('what a game shows of a question', () => {
  test('is nothing where nothing of the kind happened', () => {
    for (const kind of evidenceKinds) expect(find(kind)).toBeNull();
    expect(checkEvidence({ kind: 'clause', provision: 'scope' }, scenario, [])).toBeNull();
  });

  test('is how the text was adopted, and who stood aside', () => {
    const aside: GameEvent = { type: 'dissociated', by: 'arland', provision: 'scope' };
    expect(find('adoption', certified({}), aside)).toEqual({
      key: 'adopted-by-consensus',
      values: { present: 5, aside: ['arland'] },
      at: 0,
    });
    expect(find('dissociation', certified({}), aside)).toMatchObject({
      key: 'stood-aside',
      values: { by: ['arland'], adopted: true },
      at: 1,
    });
  });

  test('is on what it failed', () => {
    const failure = certified({
      outcome: 'failed',
      why: 'objections',
      objections: [
        { by: 'borvia', provision: 'scope' },
        { by: 'borvia', provision: 'rights' },
      ],
      unresolved: [],
    } as Partial<Certificate>);
    expect(find('adoption', failure)).toMatchObject({
      key: 'failed',
      values: { why: 'objections', objectors: ['borvia'] },
    });
  });

  test('is the objection to the whole rather than to a clause, and what came after it', () => {
    const objections = [{ by: 'cestria', provision: 'rights' }];
    const events: GameEvent[] = [
      { type: 'consensus-failed', provision: 'rights', objections },
      { type: 'consensus-failed', provision: null, objections },
      { type: 'efforts-exhausted' },
      vote({}),
      certified({ method: 'vote', tally: tally({}) }),
    ];
    expect(find('objections', ...events)).toEqual({
      key: 'objection-to-whole',
      values: { by: ['cestria'], end: 'vote' },
      at: 1,
    });
    expect(find('objections', ...events.slice(0, 1))).toMatchObject({
      key: 'objection-to-clause',
      values: { provision: 'rights', end: null },
    });
    expect(find('exhaustion', certified({}))).toMatchObject({ key: 'never-exhausted', at: 0 });
    expect(find('exhaustion', ...events)).toMatchObject({
      values: { attempts: 1, vote: { yes: 3 } },
      at: 2,
    });
  });

  test('is the vote with most abstentions, or the closest where nobody abstained', () => {
    const motion: GameEvent = {
      type: 'vote-closed',
      question: { kind: 'motion', motion: 'close-debate', target: null, parts: [] },
      tally: tally({ abstain: 5 }),
    };
    expect(find('majority', motion, vote({}), vote({ abstain: 1 }))).toMatchObject({
      key: 'vote-with-abstentions',
      at: 2,
    });
    expect(find('majority', vote({ yes: 5 }), vote({ yes: 3 }))).toMatchObject({
      key: 'vote',
      at: 1,
    });
    expect(find('abstention', motion, vote({}))).toBeNull();
  });

  test('is the order of amendments where there were several, and one that fell where not', () => {
    const amendment = (id: string) =>
      ({ kind: 'amendment', amendment: id, proposal: 'draft' }) as const;
    const ordered = (...ids: string[]): GameEvent => ({
      type: 'questions-ordered',
      questions: [...ids.map(amendment), { kind: 'proposal', proposal: 'draft' }],
    });
    expect(find('amendment-order', ordered('a1'), ordered('a2', 'a3'))).toMatchObject({
      key: 'amendments-in-order',
      values: { first: 'a2', second: 'a3' },
      at: 1,
    });
    const fell: GameEvent = { type: 'amendment-fell', amendment: 'a9', because: 'a1' };
    const passed: GameEvent = { type: 'amendment-decided', amendment: 'a1', adopted: true };
    expect(find('amendment-order', ordered('a1'), passed, fell)).toMatchObject({
      key: 'amendment-fell',
    });
    expect(find('amendment-order', ordered('a1'), fell)).toMatchObject({
      key: 'amendment-before-text',
    });
    expect(find('amendment-order', ordered('a1'))).toMatchObject({ key: 'amendment-before-text' });
    expect(find('amendment-order', ordered())).toBeNull();
  });

  test('is a broken promise rather than a kept one, with its price', () => {
    const owed = {
      by: 'arland',
      parties: ['arland', 'borvia'],
      offer: 'o1',
      provision: 'scope',
      option: 'serious',
    };
    const kept: GameEvent = { type: 'commitment-kept', ...owed };
    const broken: GameEvent = { type: 'commitment-broken', ...owed, by: 'borvia', through: 'vote' };
    const price: GameEvent = {
      type: 'credibility-changed',
      by: 'borvia',
      from: 0.8,
      to: 0.6,
      because: 'broken',
    };
    expect(find('promise', kept, broken, price)).toMatchObject({
      key: 'promise-broken',
      values: { by: 'borvia', credibility: { from: 0.8, to: 0.6 } },
      at: 1,
    });
    expect(find('promise', kept)).toMatchObject({
      key: 'promise-kept',
      values: { credibility: null },
    });
  });

  test('is where a clause ended, beside the real text where that is known', () => {
    const clause = { kind: 'clause', provision: 'rights' } as const;
    const reality = scenario.provisions.find(({ id }) => id === 'rights')?.reality?.option;
    const agreed: GameEvent = { type: 'clause-agreed', provision: 'rights', option: 'none' };
    const events = [agreed, certified({ text: { ...text, rights: 'none' } })];
    expect(checkEvidence(clause, scenario, events)).toEqual({
      key: 'clause-unlike-reality',
      values: { provision: 'rights', option: 'none', adopted: true, reality },
      at: 0,
    });
    const same = certified({ text: { ...text, rights: reality ?? '' } });
    expect(checkEvidence(clause, scenario, [same])).toMatchObject({ key: 'clause-as-in-reality' });
  });
});

test('a finished game of the first lesson shows something of most of its questions', () => {
  const firstSteps = shippedScenario('first-steps.yaml');
  const { events } = play({ scenario: firstSteps, seed: 'evidence' });
  const shown = firstSteps.knowledgeCheck.flatMap(({ fromGame }) => {
    const evidence = fromGame === undefined ? null : checkEvidence(fromGame, firstSteps, events);
    return evidence === null ? [] : [evidence];
  });
  expect(shown.length).toBeGreaterThanOrEqual(6);
  for (const { at } of shown) expect(events[at]).toBeDefined();
});
