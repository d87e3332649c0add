import { z } from 'zod';

/** Every sentence of a locale file by its dotted key, in the order of the file. */
export function sentences(words: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(words)) {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') found.set(key, value);
    else for (const [inner, sentence] of sentences(value, `${key}.`)) found.set(inner, sentence);
  }
  return found;
}

/** The names of the places for values in a sentence, in the order of the alphabet. */
export function placesIn(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

/** The dotted keys of an object schema down to what is not an object itself. */
export function keysOf(schema: z.ZodObject): string[] {
  return Object.entries(schema.shape).flatMap(([name, inner]) =>
    inner instanceof z.ZodObject ? keysOf(inner).map((key) => `${name}.${key}`) : [name],
  );
}
