import i18next from 'i18next';
import resourcesToBackend from 'i18next-resources-to-backend';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../locales/languages.ts';

// Each file is a chunk of its own, so that a reader fetches one language and not all.
const files = import.meta.glob<{ default: Record<string, unknown> }>([
  '../locales/*/*.json',
  // Words of the shell's commands, which no screen shows.
  '!../locales/*/cli.json',
]);

const loadNamespace = resourcesToBackend(async (language: string, namespace: string) => {
  const load = files[`../locales/${language}/${namespace}.json`];
  if (load === undefined) throw new Error(`No namespace ${namespace} in ${language}`);
  return (await load()).default;
});

/** Namespaces other than the first screen's are fetched by the screens that use them. */
export async function startI18n(language: Language): Promise<typeof i18next> {
  await i18next
    .use(loadNamespace)
    .use(initReactI18next)
    .init({
      lng: language,
      // A fallback language would be fetched beside the current one; a test compares the keys instead.
      fallbackLng: false,
      ns: ['common', 'home'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
    });
  return i18next;
}
