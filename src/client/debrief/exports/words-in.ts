import i18next from 'i18next';
import { namesFor } from '../../names.ts';
import type { Words } from '../../table/words.ts';

/** What the sentences in files are made of. */
const NAMESPACES = ['learning', 'table', 'events', 'rules', 'reasons'];

/** The same game in the words of another language, fetched if need be. */
export async function wordsIn(language: string, words: Words): Promise<Words> {
  if (language === words.language) return words;
  // The page holds the current language only.
  await i18next.reloadResources([language], NAMESPACES);
  const { scenario, groups } = words.view;
  return {
    ...words,
    language,
    t: i18next.getFixedT(language, NAMESPACES),
    names: namesFor(scenario, language, groups),
  };
}
