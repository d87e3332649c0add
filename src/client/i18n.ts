import i18next from 'i18next';
import resourcesToBackend from 'i18next-resources-to-backend';
import { initReactI18next } from 'react-i18next';
import { isLanguage, LANGUAGES, negotiateLanguage } from '../locales/languages.ts';

const STORAGE_KEY = 'ad-referendum.language';

// Each file is a chunk of its own, so that a reader fetches one language and not all.
const files = import.meta.glob<{ default: Record<string, unknown> }>('../locales/*/*.json');

const loadNamespace = resourcesToBackend(async (language: string, namespace: string) => {
  const load = files[`../locales/${language}/${namespace}.json`];
  if (load === undefined) throw new Error(`No namespace ${namespace} in ${language}`);
  return (await load()).default;
});

/** Storage may be forbidden (private window, embedded page); the choice then lasts one visit. */
function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Nothing is lost but the memory of the choice.
  }
}

export async function startI18n(): Promise<typeof i18next> {
  const stored = storedLanguage();
  const wanted = stored === null ? navigator.languages : [stored, ...navigator.languages];

  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    if (isLanguage(language)) rememberLanguage(language);
  });

  await i18next
    .use(loadNamespace)
    .use(initReactI18next)
    .init({
      lng: negotiateLanguage(wanted),
      // A fallback language would be fetched beside the current one; a test compares the keys instead.
      fallbackLng: false,
      supportedLngs: Object.keys(LANGUAGES),
      ns: ['app'],
      defaultNS: 'app',
      interpolation: { escapeValue: false },
    });

  return i18next;
}
