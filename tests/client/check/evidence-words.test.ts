import { beforeAll, describe, expect, test } from 'vitest';
import { checkEvidence } from '../../../src/analysis/check-evidence.ts';
import type { CheckEvidence } from '../../../src/analysis/evidence-values.ts';
import { evidenceInWords } from '../../../src/client/check/evidence-words.ts';
import type { Words } from '../../../src/client/table/words.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import type { Tally } from '../../../src/engine/state.ts';
import en from '../../../src/locales/en/learning.json' with { type: 'json' };
import vi from '../../../src/locales/vi/learning.json' with { type: 'json' };
import { evidenceKinds } from '../../../src/scenario/knowledge-check.ts';
import { play } from '../../delegates/playing.ts';
import { smallScenario } from '../../scenario/small-scenario.ts';
import { placesIn, sentences } from '../../scenario/wording.ts';
import { gameWords } from '../game-words.ts';

const scenario = smallScenario();
const tally: Tally = {
  yes: 7,
  no: 3,
  abstain: 3,
  silent: 0,
  absent: 0,
  carried: true,
  needed: 7,
  missing: 0,
  base: 10,
  share: null,
  tie: false,
  vetoedBy: [],
};
const question = { kind: 'proposal', proposal: 'draft' } as const;

/** Every kind of evidence, as far as a game of the small scenario may not show it. */
const evidence: readonly CheckEvidence[] = [
  { key: 'adopted-by-consensus', values: { present: 5, aside: [] }, at: 0 },
  { key: 'adopted-by-consensus', values: { present: 5, aside: ['arland'] }, at: 0 },
  { key: 'adopted-by-vote', values: { tally }, at: 0 },
  ...(
    [
      'objections',
      'vote',
      'time',
      'debate-adjourned',
      'all-parts-rejected',
      'not-competent',
    ] as const
  ).map((why) => ({ key: 'failed', values: { why, objectors: ['arland'] }, at: 0 }) as const),
  { key: 'clauses-in-silence', values: { provisions: ['rights', 'scope'] }, at: 0 },
  ...(['consensus', 'vote', 'failed', null] as const).flatMap((end) => [
    { key: 'objection-to-whole', values: { by: ['arland'], end }, at: 0 } as const,
    {
      key: 'objection-to-clause',
      values: { by: ['arland'], end, provision: 'scope' },
      at: 0,
    } as const,
  ]),
  { key: 'exhausted', values: { attempts: 1, vote: null }, at: 0 },
  { key: 'exhausted', values: { attempts: 1, vote: tally }, at: 0 },
  { key: 'never-exhausted', values: {}, at: 0 },
  { key: 'vote', values: { question, tally }, at: 0 },
  { key: 'vote-with-abstentions', values: { question, tally }, at: 0 },
  {
    key: 'vote-with-abstentions',
    values: { question, tally: { ...tally, carried: false } },
    at: 0,
  },
  { key: 'amendments-in-order', values: { first: 'a1', second: 'a2' }, at: 0 },
  { key: 'amendment-before-text', values: { amendment: 'a1' }, at: 0 },
  { key: 'amendment-fell', values: { amendment: 'a1', because: 'a2' }, at: 0 },
  ...[true, false].flatMap((yes) => [
    { key: 'part-voted', values: { provision: 'scope', kept: yes }, at: 0 } as const,
    {
      key: 'division-decided',
      values: { by: 'arland', provisions: ['scope'], carried: yes },
      at: 0,
    } as const,
    {
      key: 'motion-decided',
      values: { by: 'arland', motion: 'close-debate', carried: yes },
      at: 0,
    } as const,
    {
      key: 'bracketed',
      values: { by: 'arland', provision: 'scope', option: 'any', lifted: yes },
      at: 0,
    } as const,
    { key: 'stood-aside', values: { by: ['arland'], adopted: yes }, at: 0 } as const,
    {
      key: 'clause-as-in-reality',
      values: { provision: 'scope', option: 'any', adopted: yes },
      at: 0,
    } as const,
    {
      key: 'clause-unlike-reality',
      values: { provision: 'scope', option: 'any', reality: 'serious', adopted: yes },
      at: 0,
    } as const,
    {
      key: 'clause-ended',
      values: { provision: 'scope', option: 'any', adopted: yes },
      at: 0,
    } as const,
  ]),
  { key: 'agreed-for-now', values: { provisions: ['rights'] }, at: 0 },
  ...[null, { from: 0.8, to: 0.6 }].flatMap((credibility) =>
    (['promise-kept', 'promise-broken'] as const).map(
      (key) =>
        ({
          key,
          values: { by: 'arland', provision: 'scope', option: 'any', credibility },
          at: 0,
        }) as const,
    ),
  ),
  {
    key: 'package',
    values: { parties: ['arland', 'borvia'], terms: [{ provision: 'scope', option: 'any' }] },
    at: 0,
  },
  { key: 'in-force', values: { threshold: 40, ratified: 3, needed: 2, year: 4 }, at: 0 },
  { key: 'not-in-force', values: { threshold: 40, ratified: 1, needed: 2 }, at: 0 },
];

describe.each(['en', 'vi'] as const)('what a game shows, in %s', (language) => {
  let words: Words;
  let events: readonly GameEvent[];

  beforeAll(async () => {
    const played = play({ scenario, seed: 'words' });
    events = played.events;
    words = await gameWords(language, played.state, events);
  });

  test('has a sentence for every kind, with every place filled', () => {
    const found = evidenceKinds.flatMap((kind) => checkEvidence({ kind }, scenario, events) ?? []);
    for (const one of [...evidence, ...found]) {
      const sentence = evidenceInWords(words, one);
      expect(sentence, one.key).not.toMatch(/\{\{|undefined|evidence\./);
      expect(sentence, one.key).toMatch(/\.$/);
    }
  });

  test('leaves no sentence of the locale file unused', () => {
    const used = new Set<string>();
    const t = ((key: string) => {
      used.add(key.replace('learning:', ''));
      return '';
    }) as unknown as Words['t'];
    for (const one of evidence) evidenceInWords({ ...words, t }, one);
    const known = [...sentences({ evidence: en.evidence }).keys()]
      .map((key) => key.replace(/_(one|other)$/, ''))
      .filter((key) => key !== 'evidence.label' && key !== 'evidence.moment');
    // A vote without abstentions is worded by how it ended too.
    const lost = known.filter((key) => !used.has(key));
    expect([...new Set(lost)]).toEqual(['evidence.vote.lost']);
  });
});

test('learning has the same sentences in both languages, with the same places', () => {
  const general = (words: object) =>
    new Map([...sentences(words)].filter(([key]) => !key.endsWith('_one')));
  const vietnamese = general(vi);
  expect([...vietnamese.keys()].sort()).toEqual([...general(en).keys()].sort());
  for (const [key, sentence] of general(en)) {
    const places = (text: string) => [...new Set(placesIn(text))];
    expect(places(vietnamese.get(key) ?? ''), key).toEqual(places(sentence));
    expect(vietnamese.get(key)?.trim(), key).not.toBe('');
  }
});
