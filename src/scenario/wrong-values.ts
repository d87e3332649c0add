import type { z } from 'zod';
import { error, type Path, type Problem } from './problem.ts';

/*
 * Values of the right kind that are still wrong: too small, too long, not written as they should.
 */

type Issue = z.core.$ZodIssue;

/** What the author wrote, short enough to be shown in a sentence. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) {
    // A short list of numbers is worth seeing (a fraction), the rest only as the list it is.
    const short = value.length <= 3 && value.every((entry) => typeof entry === 'number');
    return short ? `[${value.join(', ')}]` : '[ … ]';
  }
  if (typeof value === 'object' && value !== null) return '{ … }';
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

export function badId(path: Path, found: string): Problem {
  return error(
    'bad-id',
    path,
    { found },
    '“{{found}}” cannot be an id.',
    'Use letters without accents, digits and hyphens, at most 64, with a letter or digit first.',
  );
}

export function wrongFormat(
  path: Path,
  issue: Extract<Issue, { code: 'invalid_format' }>,
  value: unknown,
): Problem {
  const found = shown(value);
  if (issue.format === 'url') {
    return error(
      'bad-url',
      path,
      { found },
      '“{{found}}” is not a web address.',
      'Write the whole address, beginning with `https://` or `http://`.',
    );
  }
  if (path.at(-1) === 'iso2') {
    return error(
      'bad-country-code',
      path,
      { found },
      '“{{found}}” is not a country code.',
      'Write the two capital letters of ISO 3166, for example `VN`, or leave the key out.',
    );
  }
  return badId(path, found);
}

export function tooSmall(
  path: Path,
  issue: Extract<Issue, { code: 'too_small' }>,
  value: unknown,
): Problem {
  const minimum = Number(issue.minimum);
  if (issue.origin === 'string' && String(value).trim() === '') {
    return error(
      'empty-text',
      path,
      {},
      'The text here is empty.',
      'Write the text, or leave the key out where it may be missing.',
    );
  }
  if (issue.origin === 'string') {
    return error(
      'too-short',
      path,
      { found: shown(value), minimum },
      '“{{found}}” is too short.',
      'Write at least {{minimum}} characters.',
    );
  }
  if (issue.origin === 'array') {
    return error(
      'too-few',
      path,
      { minimum },
      'The list has too few entries.',
      'Give at least {{minimum}}.',
    );
  }
  return error(
    'too-small',
    path,
    { found: shown(value), minimum },
    '{{found}} is too small.',
    'Write a number of at least {{minimum}}.',
  );
}

export function tooBig(
  path: Path,
  issue: Extract<Issue, { code: 'too_big' }>,
  value: unknown,
): Problem {
  const maximum = Number(issue.maximum);
  if (issue.origin === 'array') {
    return error(
      'too-many',
      path,
      { maximum },
      'The list has too many entries.',
      'Give at most {{maximum}}.',
    );
  }
  return error(
    'too-large',
    path,
    { found: shown(value), maximum },
    '{{found}} is too large.',
    'Write a number of at most {{maximum}}.',
  );
}
