import { changedText, type Expected } from './changes.ts';

const small = changedText({});
const aliases = `list: [${'*it, '.repeat(1200)}]`;

/** Texts that are broken as texts: nothing else can be said of them, or it comes after. */
export const texts: readonly (readonly [
  sentence: string,
  source: string,
  ...expected: Expected,
])[] = [
  ['a text of nine million letters', 'x'.repeat(9_000_000), 'too-large-file', '', ''],
  [
    'a bracket without its pair',
    small.replace('authors:', 'extra: ]\nauthors:'),
    'syntax',
    '',
    'extra: ]',
  ],
  [
    'a tab before a key',
    small.replace('  en: A small', '\ten: A small'),
    'tab-indent',
    '',
    '\ten:',
  ],
  ['two scenarios in a file', `${small}---\nid: other\n`, 'several-documents', '', '---'],
  ['a tag', small.replace('minutes: 20', 'minutes: !js 20'), 'custom-tag', '', '!js'],
  ['a tag on a list', small.replace('authors:', 'authors: !set'), 'custom-tag', '', '!set'],
  [
    'a repetition of nothing',
    small.replace('minutes: 20', 'minutes: *time'),
    'unknown-alias',
    '',
    '*time',
  ],
  ['a list that has itself in it', 'formatVersion: 1\nx: &x [*x]', 'unknown-alias', '', '*x'],
  [
    'a key twice',
    small.replace('minutes: 20', 'minutes: 20\nminutes: 30'),
    'duplicate-key',
    'minutes',
    'minutes: 30',
  ],
  [
    'a key that every object has',
    `__proto__: { id: other }\n${small}`,
    'reserved-key',
    '__proto__',
    '__proto__',
  ],
  ['brackets without end', '['.repeat(100_000), 'too-deep', '', ''],
  ['dashes without end', '- '.repeat(100_000), 'too-deep', '', ''],
  ['a thousand repetitions', `it: &it [1]\n${aliases}`, 'too-many-aliases', '', ''],
  ['nothing at all', '', 'not-a-mapping', '', ''],
  ['a list', '- a\n- b', 'not-a-mapping', '', '- a'],
  [
    'no version',
    small.replace('formatVersion: 1\n', ''),
    'format-version-missing',
    'formatVersion',
    'id: small',
  ],
  [
    'a version in words',
    small.replace('Version: 1', 'Version: one'),
    'format-version-unknown',
    'formatVersion',
    'one',
  ],
  [
    'a version of tomorrow',
    small.replace('Version: 1', 'Version: 9'),
    'format-version-newer',
    'formatVersion',
    '9',
  ],
];
