/** For comparing what a reader types with names: without case and without accents ("viet" finds Việt). */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .trim();
}

/** Whether every word typed occurs in one of the texts. */
export function matches(query: string, texts: readonly string[]): boolean {
  const haystack = folded(texts.join(' · '));
  return folded(query)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
}
