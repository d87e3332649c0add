import { parseArgs } from 'node:util';
import { nearestFirst } from '../scenario/nearest.ts';

/** What a command takes on its line. */
export interface Signature {
  /** What stands without a dash, in order; all are required. Keys of `usage.operands`. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, 'text' | 'switch' | 'count'>>;
}

export interface Arguments {
  readonly operands: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly switches: ReadonlySet<string>;
}

/** What is wrong with a command line: a key under `usage` in `cli.json`, with its values. */
export interface UsageFault {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Every command has these. */
export const COMMON_OPTIONS = { help: 'switch', lang: 'text', json: 'switch' } as const;

const LARGEST_COUNT = 1_000_000;

/**
 * Reads a command's line. Node's own strict mode speaks English only, so the tokens are judged here.
 * A line that asks for help is not judged further.
 */
export function readArguments(
  line: readonly string[],
  signature: Signature,
): { readonly arguments: Arguments } | { readonly fault: UsageFault } {
  const known: Signature['options'] = { ...COMMON_OPTIONS, ...signature.options };
  const { tokens } = parseArgs({
    args: [...line],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries([
      ...Object.entries(known).map(([name, kind]) => [
        name,
        { type: kind === 'switch' ? 'boolean' : 'string' } as const,
      ]),
      ['help', { type: 'boolean', short: 'h' } as const],
    ]),
  });
  const operands: string[] = [];
  const texts: Record<string, string> = {};
  const counts: Record<string, number> = {};
  const switches = new Set<string>();
  const faults: UsageFault[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName: option, value } = token;
    const kind = Object.entries(known).find(([one]) => one === name)?.[1];
    if (kind === undefined) {
      const names = Object.keys(known).map((one) => `--${one}`);
      faults.push({
        key: 'unknown-option',
        values: { option, known: nearestFirst(option, names) },
      });
    } else if (kind === 'switch') {
      if (value === undefined) switches.add(name);
      else faults.push({ key: 'takes-no-value', values: { option } });
    } else if (value === undefined || value === '') {
      faults.push({ key: 'needs-value', values: { option } });
    } else if (kind === 'count') {
      const count = Number(value);
      if (/^\d+$/.test(value) && count >= 1 && count <= LARGEST_COUNT) counts[name] = count;
      else faults.push({ key: 'needs-count', values: { option, value } });
    } else texts[name] = value;
  }
  const read = { arguments: { operands, texts, counts, switches } };
  if (switches.has('help')) return read;
  const missing = signature.operands[operands.length];
  const surplus = operands[signature.operands.length];
  if (missing !== undefined) faults.push({ key: 'missing-operand', values: { operand: missing } });
  if (surplus !== undefined) faults.push({ key: 'surplus-operand', values: { operand: surplus } });
  const [fault] = faults;
  return fault === undefined ? read : { fault };
}
