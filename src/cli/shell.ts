import type { TFunction } from 'i18next';
import { LANGUAGES, type Language } from '../locales/languages.ts';
import { languageOf, translator } from './language.ts';

/** Where a command speaks, and in which language. */
export interface Shell {
  readonly language: Language;
  readonly t: TFunction;
  /** Writes a line to standard output. */
  readonly print: (line?: string) => void;
  /** Writes a line to standard error. */
  readonly complain: (line: string) => void;
  /** A number as the language writes it. `digits` are those after the point, at most 20. */
  readonly number: (value: number, digits?: number) => string;
  /** A share in [0,1] as a percentage. */
  readonly percent: (share: number) => string;
}

/** Exit codes: what a script may rely on. */
export const EXIT = { ok: 0, badInput: 1, usage: 2 } as const;

/** A fault in what was given to a command: said on standard error, exit code 1. */
export class InputFault extends Error {
  override name = 'InputFault';
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;

  /** @param key of `faults` in `cli.json`, which has a `message` and a `remedy` under it */
  constructor(key: string, values: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** A shell in the language given with `--lang`, else in that of the environment. */
export async function openShell(language: Language = languageOf(process.env)): Promise<Shell> {
  const percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return {
    language,
    t: await translator(language),
    print: (line = '') => void process.stdout.write(`${line}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    number: (value, digits = 0) =>
      value.toLocaleString(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
    percent: (share) => percents.format(share),
  };
}

export const LANGUAGE_NAMES = Object.keys(LANGUAGES).join(', ');

/** The only thing a command with `--json` writes to standard output. */
export function printJson(shell: Shell, document: unknown): void {
  shell.print(JSON.stringify(document, null, 2));
}
