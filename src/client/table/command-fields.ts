import { type Command, type CommandType, commandSchema } from '../../engine/command.ts';
import type { LegalCommand } from '../../engine/legal.ts';

/** Parts of a command that a person chooses, in the order in which a form asks for them. */
export const FIELD_ORDER = [
  'motion',
  'subject',
  'proposal',
  'extent',
  'amendment',
  'group',
  'offer',
  'target',
  'parts',
  'provision',
  'stance',
  'option',
  'options',
  'side',
  'method',
  'choice',
  'sustained',
  'to',
  'invited',
  'longest',
  'perItem',
  'length',
  'name',
  'terms',
  'text',
] as const;
export type FieldName = (typeof FIELD_ORDER)[number];

/** What has been chosen so far. */
export type Draft = Readonly<Partial<Record<FieldName, unknown>>>;

/** Values that may be chosen where the rules leave a field open. */
export type Domain = (field: FieldName, draft: Draft) => readonly unknown[];

/** Fields that are written or composed rather than chosen from a list. */
export type FieldKind = 'one' | 'many' | 'written';

export interface Field {
  readonly name: FieldName;
  readonly kind: FieldKind;
  readonly values: readonly unknown[];
}

const MANY: ReadonlySet<FieldName> = new Set(['parts', 'options', 'to', 'invited']);
const WRITTEN: ReadonlySet<FieldName> = new Set(['name', 'terms', 'text']);

function kindOf(field: FieldName, type: CommandType): FieldKind {
  if (field === 'to') return type === 'give-floor' || type === 'claim-reply' ? 'one' : 'many';
  if (field === 'text' && (type === 'table-draft' || type === 'submit-proposal')) return 'written';
  if (MANY.has(field)) return 'many';
  return WRITTEN.has(field) ? 'written' : 'one';
}

function read(command: Command, field: FieldName): unknown {
  return field in command ? (command as Readonly<Record<string, unknown>>)[field] : undefined;
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * The fields of a form, each with the values that the rules still allow after the choices before
 * it. A field of which there is only one possible value is not asked for.
 */
export function fieldsOf(
  type: CommandType,
  legal: readonly LegalCommand[],
  draft: Draft,
  domain: Domain,
): readonly Field[] {
  const fields: Field[] = [];
  let left = legal.filter(({ command }) => command.type === type);
  for (const name of FIELD_ORDER) {
    const open = left.some((l) => l.open.includes(name));
    const present =
      left.some(({ command }) => read(command, name) !== undefined) || (open && name === 'text');
    if (!present) continue;
    const kind = kindOf(name, type);
    const given = distinct(left.map(({ command }) => read(command, name)));
    const values = open && kind !== 'written' ? domain(name, draft) : given;
    if (kind === 'written' ? open : open || values.length > 1) {
      fields.push({ name, kind, values });
    }
    if (!open && name in draft) {
      const narrowed = left.filter(({ command }) => same(read(command, name), draft[name]));
      if (narrowed.length > 0) left = narrowed;
    }
  }
  return fields;
}

function distinct(values: readonly unknown[]): unknown[] {
  const seen = new Map<string, unknown>();
  for (const value of values) {
    if (value !== undefined) seen.set(JSON.stringify(value), value);
  }
  return [...seen.values()];
}

/** The command that the choices make, or null while something that must be chosen is missing. */
export function commandOf(
  type: CommandType,
  legal: readonly LegalCommand[],
  draft: Draft,
): Command | null {
  const left = legal.filter(
    ({ command, open }) =>
      command.type === type &&
      FIELD_ORDER.every(
        (name) => !(name in draft) || open.includes(name) || same(read(command, name), draft[name]),
      ),
  );
  const found = left[0];
  if (found === undefined) return null;
  // Of an open field the command shows only an example, which nobody chose.
  const missing = FIELD_ORDER.some((name) => {
    if (name in draft || !found.open.includes(name)) return false;
    const example = read(found.command, name);
    return Array.isArray(example) ? example.length > 0 : example !== undefined;
  });
  if (missing) return null;
  const filled: Record<string, unknown> = { ...found.command };
  for (const name of FIELD_ORDER) {
    if (!(name in draft) || !found.open.includes(name)) continue;
    if (draft[name] === undefined || draft[name] === '') delete filled[name];
    else filled[name] = draft[name];
  }
  const parsed = commandSchema.safeParse(filled);
  return parsed.success ? parsed.data : null;
}

/** Which of several values a person would most likely choose. */
export type Likely = (field: FieldName, values: readonly unknown[], draft: Draft) => unknown;
const FIRST: Likely = (_field, values) => values[0];

/**
 * The choices with what is missing filled in by the likeliest value that the rules allow, and with
 * what they no longer allow replaced.
 */
export function completed(
  type: CommandType,
  legal: readonly LegalCommand[],
  draft: Draft,
  domain: Domain,
  likely: Likely = FIRST,
): Draft {
  let filled: Draft = draft;
  // Each round settles one field at least, and later fields depend only on earlier ones.
  for (let round = 0; round < FIELD_ORDER.length; round++) {
    const wrong = fieldsOf(type, legal, filled, domain).find(
      ({ name, kind, values }) =>
        kind === 'one' && !(name in filled && values.some((value) => same(value, filled[name]))),
    );
    if (wrong === undefined) break;
    filled = { ...filled, [wrong.name]: likely(wrong.name, wrong.values, filled) };
  }
  return filled;
}
