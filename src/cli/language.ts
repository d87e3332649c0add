import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next, { type TFunction } from 'i18next';
import { DEFAULT_LANGUAGE, type Language, negotiateLanguage } from '../locales/languages.ts';

const LOCALES = join(import.meta.dirname, '../locales');

/**
 * The language that POSIX's variables ask for: the first of LC_ALL, LC_MESSAGES and LANG that says
 * anything decides, as in every other command.
 */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '') ?? '';
  // vi_VN.UTF-8@modifier -> vi-VN
  return negotiateLanguage([locale.replace(/[.@].*$/, '').replace('_', '-')]);
}

function namespacesOf(language: Language): Record<string, Record<string, unknown>> {
  const folder = join(LOCALES, language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>,
    ]),
  );
}

/** Strings of the language, the command's own by their bare key, others as `namespace:key`. */
export async function translator(language: Language): Promise<TFunction> {
  const instance = i18next.createInstance();
  return instance.init({
    lng: language,
    fallbackLng: DEFAULT_LANGUAGE,
    resources: {
      [DEFAULT_LANGUAGE]: namespacesOf(DEFAULT_LANGUAGE),
      [language]: namespacesOf(language),
    },
    defaultNS: 'cli',
    interpolation: { escapeValue: false },
    // Help is written as a list of lines.
    joinArrays: '\n',
  });
}
