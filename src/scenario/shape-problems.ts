import type { z } from 'zod';
import { nearestFirst } from './nearest.ts';
import { error, type Path, type Problem, pathText } from './problem.ts';
import { choicesAt, formsAt, isTextAt, knownKeysAt, valueAt } from './schema-at.ts';
import { badId, shown, tooBig, tooSmall, wrongFormat } from './wrong-values.ts';

type Issue = z.core.$ZodIssue;

/** What the schema found wrong with the shape of the data, in words of ours. */
export function shapeProblems(data: unknown, issues: readonly Issue[]): Problem[] {
  const misspelt = new Set(
    issues
      .filter(({ code }) => code === 'unrecognized_keys')
      .map(({ path }) => pathText(path as Path)),
  );
  return (
    issues
      // A misspelt key breaks the rules about the right one: reporting both would be one too many.
      .filter(({ code, path }) => code !== 'custom' || !misspelt.has(pathText(path as Path)))
      .flatMap((issue) => problemsOf(data, issue, []))
  );
}

function problemsOf(data: unknown, issue: Issue, above: Path): Problem[] {
  const path: Path = [
    ...above,
    ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)),
  ];
  const value = valueAt(data, path);
  const values = { found: shown(value) };
  if (value === null && issue.path.length > 0) return [noValue(path)];

  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        error(
          'unknown-key',
          [...path, key],
          { key, known: nearestFirst(key, knownKeysAt(data, path)) },
          'There is no key `{{key}}` here.',
          'Use one of: {{known}}.',
        ),
      );
    case 'invalid_type':
      return [value === undefined ? missing(path) : wrongType(data, path, issue.expected, values)];
    case 'invalid_value':
      return [value === undefined ? missing(path) : notOneOf(data, path, value)];
    case 'invalid_union':
      return unionProblems(data, issue, path, value);
    case 'invalid_key':
      return [badId([...path], String(path.at(-1)))];
    case 'invalid_format':
      return [wrongFormat(path, issue, value)];
    case 'too_small':
      return [tooSmall(path, issue, value)];
    case 'too_big':
      return [tooBig(path, issue, value)];
    case 'custom':
      return [brokenRule(path, issue, value)];
    default:
      return [otherShape(path, issue.message)];
  }
}

function missing(path: Path): Problem {
  return error(
    'missing-key',
    path,
    { key: String(path.at(-1) ?? '') },
    'The key `{{key}}` is missing here.',
    'Add `{{key}}`.',
  );
}

function noValue(path: Path): Problem {
  return error(
    'no-value',
    path,
    { key: String(path.at(-1) ?? '') },
    'Nothing is written after `{{key}}`.',
    'Write its value, or leave the key out where it may be missing.',
  );
}

type Values = { readonly found: string };

function wrongType(data: unknown, path: Path, expected: string, values: Values): Problem {
  if (isTextAt(data, path)) {
    return error(
      'needs-translations',
      path,
      values,
      'A text is needed here in each language, not {{found}}.',
      'Write the languages below the key: `en: …`, `vi: …`.',
    );
  }
  switch (expected) {
    case 'string':
      return error(
        'needs-text',
        path,
        values,
        'Text is needed here, not {{found}}.',
        'Write text; put quotes around what would be read as a number or as true or false.',
      );
    case 'number':
      return error(
        'needs-number',
        path,
        values,
        'A number is needed here, not {{found}}.',
        'Write a number without quotes, with a point before the decimals.',
      );
    case 'int':
      return error(
        'needs-whole-number',
        path,
        values,
        'A whole number is needed here, not {{found}}.',
        'Write a number without decimals.',
      );
    case 'array':
    case 'tuple':
      return error(
        'needs-list',
        path,
        values,
        'A list is needed here, not {{found}}.',
        'Write each entry on a line that begins with `- `, or all of them as `[a, b]`.',
      );
    case 'object':
    case 'record':
      return error(
        'needs-mapping',
        path,
        values,
        'Keys with values are needed here, not {{found}}.',
        'Write `key: value` on lines of their own, indented below this one.',
      );
    case 'boolean':
      return error(
        'needs-boolean',
        path,
        values,
        'Yes or no is needed here, not {{found}}.',
        'Write `true` or `false`, without quotes.',
      );
    default:
      return otherShape(path, `expected ${expected}`);
  }
}

function notOneOf(data: unknown, path: Path, value: unknown): Problem {
  const found = shown(value);
  return error(
    'not-one-of',
    path,
    { found, known: nearestFirst(found, choicesAt(data, path)) },
    '“{{found}}” is not one of the words that can stand here.',
    'Use one of: {{known}}.',
  );
}

/** A union whose key chooses no form, or of whose forms none fits: then the nearest is explained. */
function unionProblems(
  data: unknown,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  path: Path,
  value: unknown,
): Problem[] {
  const choices = choicesAt(data, path);
  if (value === undefined) return [missing(path)];
  if (issue.errors.length === 0 && choices.length > 0) return [notOneOf(data, path, value)];
  const near = issue.errors
    .filter((form) =>
      form.every(
        ({ code, path: inner }) =>
          inner.length > 0 || (code !== 'invalid_type' && code !== 'invalid_value'),
      ),
    )
    .sort((a, b) => a.length - b.length)[0];
  if (near !== undefined) return near.flatMap((inner) => problemsOf(data, inner, path));
  return [
    error(
      'needs-other-form',
      path,
      { found: shown(value), forms: formsAt(data, path) },
      '{{found}} cannot stand here.',
      'Write it in one of these forms: {{forms}}.',
    ),
  ];
}

/** Rules the schema states in code of its own, told apart by the name it gives them. */
function brokenRule(
  path: Path,
  issue: Extract<Issue, { code: 'custom' }>,
  value: unknown,
): Problem {
  const found = shown(value);
  switch (issue.params?.code) {
    case 'position-form':
      return error(
        'position-form',
        path,
        {},
        'The position does not say what each option is worth, or says it in two ways.',
        'Give either `values` with a number for every option, or `ideal` and `tolerance` together.',
      );
    case 'bad-fraction':
      return error(
        'bad-fraction',
        path,
        { found },
        '{{found}} is not a share between none and all.',
        'Write the share as two whole numbers, for example `[2, 3]`.',
      );
    case 'reserved-id':
      return error(
        'reserved-id',
        path,
        { found },
        'The id “{{found}}” is reserved by the language this program is written in.',
        'Choose another id.',
      );
    default:
      return otherShape(path, issue.message);
  }
}

function otherShape(path: Path, detail: string): Problem {
  return error(
    'other-shape',
    path,
    { detail },
    'What stands here does not have the form it needs: {{detail}}.',
    'Compare it with the same place in a scenario that comes with the program.',
  );
}
