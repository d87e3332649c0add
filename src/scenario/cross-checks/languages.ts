import type { PlainScenario } from '../migrate.ts';
import type { ScenarioParts } from '../parts.ts';
import { type Path, type Problem, warning } from '../problem.ts';

/** No text stands deeper; data repeated inside itself many times could otherwise go on and on. */
const DEEPEST = 16;

/** Every text speaks the languages of the title: the title is the scenario's promise of them. */
export function checkLanguages(parts: ScenarioParts, data: PlainScenario): Problem[] {
  const languages = Object.keys(parts.title?.value ?? {});
  if (languages.length < 2) return [];
  return missingIn(data, [], languages);
}

/** A text is told by its English, which it must have, and by having nothing but words in it. */
function isText(value: object): boolean {
  return Object.hasOwn(value, 'en') && Object.values(value).every((it) => typeof it === 'string');
}

function missingIn(value: unknown, path: Path, languages: readonly string[]): Problem[] {
  if (typeof value !== 'object' || value === null || path.length > DEEPEST) return [];
  if (Array.isArray(value)) {
    return value.flatMap((entry, index) => missingIn(entry, [...path, index], languages));
  }
  if (!isText(value)) {
    return Object.entries(value).flatMap(([key, inner]) =>
      missingIn(inner, [...path, key], languages),
    );
  }
  return languages
    .filter((language) => !Object.hasOwn(value, language))
    .map((language) =>
      warning(
        'missing-translation',
        path,
        { language },
        'This text is missing in the language “{{language}}”, which the title has.',
        'Add `{{language}}: …`; until then readers of that language see English.',
      ),
    );
}
