import type { Plugin } from 'vite';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../locales/languages.ts';

/** The namespaces without which the first screen says nothing. */
const NAMESPACES = ['common', 'home'];

/**
 * Lets the browser fetch the reader's texts together with the program instead of after it, which
 * on a telephone is two journeys to the server less before anything can be read. The choice of
 * language repeats in short what the settings do; a wrong guess costs only a superfluous fetch.
 */
export function firstTexts(): Plugin {
  return {
    name: 'ad-referendum:first-texts',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (bundle === undefined) return [];
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const addresses = Object.keys(LANGUAGES).map((language) => {
          const files = NAMESPACES.flatMap((namespace) =>
            chunks
              .filter((c) => c.facadeModuleId?.endsWith(`/locales/${language}/${namespace}.json`))
              .map((chunk) => `./${chunk.fileName}`),
          );
          return [language, files] as const;
        });
        const script = {
          tag: 'script',
          children: `(${preload.toString()})(${JSON.stringify(Object.fromEntries(addresses))}, ${JSON.stringify(DEFAULT_LANGUAGE)})`,
          injectTo: 'head',
        } as const;
        // Style and name of the page can be seen before the program is there: they come first.
        const patient = html.replace(
          /<(script type="module"|link rel="modulepreload") /g,
          '<$1 fetchpriority="low" ',
        );
        return { html: patient, tags: [script] };
      },
    },
  };
}

/** Runs in the page, before the program, and may use nothing but its arguments. */
function preload(files: Record<string, string[]>, fallback: string) {
  let chosen: string | undefined;
  try {
    const stored = localStorage.getItem('ad-referendum.settings');
    chosen = stored === null ? undefined : JSON.parse(stored).state.language;
  } catch {
    // Then the browser's languages decide.
  }
  const tags = [chosen, ...navigator.languages.map((tag) => tag.split('-')[0]), fallback];
  const language = tags.find((tag) => tag !== undefined && tag in files) ?? fallback;
  for (const href of files[language] ?? []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = href;
    document.head.append(link);
  }
}
