import { z } from 'zod';
import type { Path } from './problem.ts';
import { scenarioSchema } from './schema.ts';

/** The schema inside defaults and options: what the value has to look like once it is there. */
function bare(schema: unknown): unknown {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodNullable ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault
  ) {
    inner = inner.unwrap();
  }
  return inner;
}

/** Of a union told apart by a key, the forms that the data has chosen; of any other, all. */
function formsOf(schema: unknown, data: unknown): unknown[] {
  const inner = bare(schema);
  if (!(inner instanceof z.ZodUnion)) return [inner];
  const forms = inner.options.map(bare);
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return forms;
  const key = inner.def.discriminator;
  const chosen = valueAt(data, [key]);
  const matching = forms.filter((form) => {
    const literal = form instanceof z.ZodObject ? bare(form.shape[key]) : undefined;
    return literal instanceof z.ZodLiteral && [...literal.values].includes(chosen as never);
  });
  return matching.length > 0 ? matching : forms;
}

function below(schema: unknown, step: string | number): unknown[] {
  if (schema instanceof z.ZodObject) {
    const key = String(step);
    if (Object.hasOwn(schema.shape, key)) return [schema.shape[key]];
    return schema.def.catchall === undefined ? [] : [schema.def.catchall];
  }
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodTuple) return [schema.def.items[Number(step)]];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return [];
}

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The forms that the scenario's schema allows at a path of the data. */
export function schemasAt(data: unknown, path: Path): unknown[] {
  let forms = formsOf(scenarioSchema, data);
  for (const [depth, step] of path.entries()) {
    const value = valueAt(data, path.slice(0, depth + 1));
    forms = forms.flatMap((form) => below(form, step)).flatMap((form) => formsOf(form, value));
  }
  return forms;
}

/** The keys a mapping at this path may have. */
export function knownKeysAt(data: unknown, path: Path): string[] {
  return schemasAt(data, path).flatMap((form) =>
    form instanceof z.ZodObject ? Object.keys(form.shape) : [],
  );
}

/** The values that may be chosen from at this path, where it is a choice. */
export function choicesAt(data: unknown, path: Path): string[] {
  return schemasAt(data, path).flatMap((form) => {
    if (form instanceof z.ZodEnum) return form.options.map(String);
    return form instanceof z.ZodLiteral ? [...form.values].map(String) : [];
  });
}

/** Whether a text by language stands at this path. */
export function isTextAt(data: unknown, path: Path): boolean {
  return schemasAt(data, path).some(
    (form) => form instanceof z.ZodObject && Object.hasOwn(form.shape, 'en'),
  );
}

/** The forms possible at this path as one would begin to write them: `all | [ … ] | { en: … }`. */
export function formsAt(data: unknown, path: Path): string {
  return schemasAt(data, path)
    .map((form) => {
      if (form instanceof z.ZodLiteral) return [...form.values].join(' | ');
      if (form instanceof z.ZodArray || form instanceof z.ZodTuple) return '[ … ]';
      if (form instanceof z.ZodObject) {
        return `{ ${Object.keys(form.shape)
          .map((key) => `${key}: …`)
          .join(', ')} }`;
      }
      if (form instanceof z.ZodNumber) return '1, 2, 3 …';
      return '…';
    })
    .join(' | ');
}
