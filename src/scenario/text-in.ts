import type { Text } from './text.ts';

// Apart from the schema, so that a first screen that only shows texts need not load zod.

/** The text in the language asked for, or in English where that language is missing. */
export function textIn(text: Text, language: string): string {
  const exact = text[language];
  if (exact !== undefined) return exact;
  return text[language.split('-')[0] ?? 'en'] ?? text.en;
}
