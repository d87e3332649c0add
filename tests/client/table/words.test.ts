import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTION_GROUPS } from '../../../src/client/table/action-groups.ts';
import { FIELD_ORDER } from '../../../src/client/table/command-fields.ts';
import { commandTypes } from '../../../src/engine/legal.ts';
import enEvents from '../../../src/locales/en/events.json' with { type: 'json' };
import enRefusals from '../../../src/locales/en/refusals.json' with { type: 'json' };
import enTable from '../../../src/locales/en/table.json' with { type: 'json' };
import viEvents from '../../../src/locales/vi/events.json' with { type: 'json' };
import viRefusals from '../../../src/locales/vi/refusals.json' with { type: 'json' };
import viTable from '../../../src/locales/vi/table.json' with { type: 'json' };
import { placesIn, sentences } from '../../scenario/wording.ts';

const ENGINE = join(import.meta.dirname, '../../../src/engine');
const source = readdirSync(ENGINE)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(ENGINE, file), 'utf8'));

/** What the parts of a code stand for that the engine puts together from a state. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  'amendment-${amendment.status}': ['withdrawn', 'adopted', 'rejected', 'fell'],
  'proposal-${proposal.status}': ['withdrawn', 'adopted', 'rejected'],
  'proposal-${target.status}': ['withdrawn', 'adopted', 'rejected'],
  'pending-${pending.kind}': ['point', 'motion', 'vote', 'consensus'],
  'debate-${debate}': ['closed', 'adjourned'],
  'no-explanation-${when}': ['before', 'after'],
};

function codesOf(text: string): string[] {
  return [...text.matchAll(/refuse\(\s*\w+,\s*(['`])([^'`]+)\1/g)].flatMap((match) => {
    const code = match[2] ?? '';
    if (!code.includes('${')) return [code];
    const parts = PARTS[code];
    if (parts === undefined) throw new Error(`Say in this test what ${code} can become.`);
    return parts.map((part) => code.replace(/\$\{.*\}/, part));
  });
}

const codes = [...new Set(source.flatMap(codesOf))].sort();
const eventTypes = [
  ...new Set(
    [...readFileSync(join(ENGINE, 'event.ts'), 'utf8').matchAll(/readonly type: '([a-z-]+)'/g)].map(
      (match) => match[1] ?? '',
    ),
  ),
];

/** Keys with the forms of a plural taken for one. */
const singular = (words: object) =>
  new Set([...sentences(words).keys()].map((key) => key.replace(/_(one|other)$/, '')));

describe.each([
  ['table', enTable, viTable],
  ['events', enEvents, viEvents],
  ['refusals', enRefusals, viRefusals],
])('%s', (_, english, vietnamese) => {
  test('has the same sentences in both languages, with the same places', () => {
    expect([...sentences(vietnamese).keys()].sort()).toEqual([...sentences(english).keys()].sort());
    const translated = sentences(vietnamese);
    for (const [key, sentence] of sentences(english)) {
      const places = (text: string) => [...new Set(placesIn(text))];
      // A singular may name what it counts: "the first year".
      if (key.endsWith('_one')) continue;
      expect(places(translated.get(key) ?? ''), key).toEqual(places(sentence));
    }
  });

  test('leaves no sentence empty', () => {
    for (const words of [english, vietnamese]) {
      for (const [key, sentence] of sentences(words)) expect(sentence.trim(), key).not.toBe('');
    }
  });
});

test('every refusal of the engine says what it is, why, and what instead', () => {
  expect(codes.length).toBeGreaterThan(100);
  for (const words of [enRefusals, viRefusals]) {
    const known = sentences(words);
    for (const code of codes) {
      for (const part of ['title', 'why', 'instead']) {
        expect(known.has(`${code}.${part}`), `${code}.${part}`).toBe(true);
      }
    }
  }
});

test('no words are left for a refusal that the engine does not know', () => {
  expect(Object.keys(enRefusals).sort()).toEqual(codes);
});

test('every event has its line in the record', () => {
  expect(eventTypes.length).toBeGreaterThan(60);
  for (const words of [enEvents, viEvents]) {
    const known = new Set([...singular(words)].map((key) => key.split('.')[0]));
    expect([...known].sort()).toEqual([...eventTypes].sort());
  }
});

test('every act of the engine has a name, an explanation and a place in the list of acts', () => {
  const grouped: string[] = Object.values(ACTION_GROUPS).flat();
  expect(grouped.sort()).toEqual([...commandTypes].sort());
  for (const words of [enTable, viTable]) {
    expect(Object.keys(words.action).sort()).toEqual([...commandTypes].sort());
    expect(Object.keys(words['action-help']).sort()).toEqual([...commandTypes].sort());
    for (const field of FIELD_ORDER) expect(words.field).toHaveProperty(field);
  }
});
