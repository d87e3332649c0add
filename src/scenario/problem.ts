/** Where something stands in a scenario: keys of mappings and positions in lists, from the top. */
export type Path = readonly (string | number)[];

/**
 * Every kind of problem a scenario can have. Each has its sentences in the locale files
 * `problems.json`, under `<code>.message` and `<code>.remedy`.
 */
export const problemCodes = [
  // The file as a whole.
  'too-large-file',
  'syntax',
  'tab-indent',
  'several-documents',
  'custom-tag',
  'unknown-alias',
  'duplicate-key',
  'reserved-key',
  'too-deep',
  'too-many-aliases',
  'not-a-mapping',
  'format-version-missing',
  'format-version-unknown',
  'format-version-newer',
  // The shape of one thing.
  'missing-key',
  'no-value',
  'unknown-key',
  'needs-text',
  'needs-translations',
  'needs-number',
  'needs-whole-number',
  'needs-list',
  'needs-mapping',
  'needs-boolean',
  'needs-other-form',
  'not-one-of',
  'too-small',
  'too-large',
  'too-few',
  'too-many',
  'empty-text',
  'too-short',
  'bad-id',
  'reserved-id',
  'bad-country-code',
  'bad-url',
  'bad-fraction',
  'position-form',
  'other-shape',
  // Things that name each other.
  'duplicate-id',
  'chairs-id',
  'shared-id',
  'unknown-provision',
  'unknown-option',
  'unknown-delegation',
  'unknown-concern',
  'unknown-source',
  'unknown-method',
  'unknown-meeting',
  'unknown-step',
  'unknown-rule-set',
  'unknown-answer',
  // Provisions and the links between them.
  'axis-not-ascending',
  'several-absent-options',
  'link-to-itself',
  'link-contradiction',
  'link-never-bites',
  // Delegations.
  'too-few-members',
  'nobody-playable',
  'duplicate-member',
  'missing-position',
  'missing-value',
  'no-salience',
  'lifts-no-red-line',
  'every-option-red-line',
  'reservation-out-of-reach',
  // Rules.
  'duplicate-motion',
  'missing-population',
  'veto-without-holder',
  'exhaustion-out-of-reach',
  // Calendar, epilogue, tutorial.
  'no-adoption-meeting',
  'calendar-ends-before-adoption',
  'adoption-too-short',
  'nothing-before-adoption',
  'calendar-short',
  'provision-never-discussed',
  'missing-threshold',
  'step-not-earlier',
  // Languages.
  'missing-translation',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type ProblemValues = Readonly<Record<string, string | number>>;

/**
 * Something wrong with a scenario. An `error` keeps it from being played, a `warning` does not.
 *
 * `code` and `values` are what a screen words in the reader's language; `message` (what is wrong)
 * and `remedy` (what to write instead) are the same in English, for logs and where no locale is at
 * hand. `line` and `column` count from 1 and are those of the nearest thing that stands in the
 * file; they are missing where the scenario did not come from a text.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly path: Path;
  readonly pathText: string;
  readonly line?: number;
  readonly column?: number;
  readonly code: ProblemCode;
  readonly message: string;
  readonly remedy: string;
  readonly values: ProblemValues;
}

/** A path as people write it: `delegations[2].positions.scope`; the top is the empty text. */
export function pathText(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (/^[\w-]+$/.test(step)) text += text === '' ? step : `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** Puts values in their places: `{{name}}` in a sentence, as in the locale files. */
function fill(sentence: string, values: ProblemValues): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

type ProblemMaker = (
  code: ProblemCode,
  path: Path,
  values: ProblemValues,
  message: string,
  remedy: string,
) => Problem;

const maker =
  (severity: Problem['severity']): ProblemMaker =>
  (code, path, values, message, remedy) => ({
    severity,
    path,
    pathText: pathText(path),
    code,
    message: fill(message, values),
    remedy: fill(remedy, values),
    values,
  });

/** A problem that keeps the scenario from being played. The sentences have `{{places}}`. */
export const error = maker('error');

/** A problem that an author should know of, though the scenario can be played. */
export const warning = maker('warning');
