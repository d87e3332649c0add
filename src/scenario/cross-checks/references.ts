import { nearestFirst } from '../nearest.ts';
import type { PartList, ScenarioParts } from '../parts.ts';
import { error, type Path, type Problem } from '../problem.ts';
import type { Provenance } from '../schema.ts';

/*
 * Each of these looks one id up and says nothing if it is there. An id that may belong to an entry
 * whose id cannot be read is not reported: that entry has a problem of its own.
 */

type Kind = 'provision' | 'delegation' | 'source' | 'method' | 'meeting' | 'step';

const sentences: Readonly<Record<Kind, readonly [message: string, remedy: string]>> = {
  provision: ['There is no provision “{{id}}”.', 'Use one of: {{known}}.'],
  delegation: ['There is no delegation “{{id}}”.', 'Use one of: {{known}}.'],
  source: [
    'There is no source “{{id}}”.',
    'Add it to the list `sources`, or use one of: {{known}}.',
  ],
  method: [
    'There is no method “{{id}}”.',
    'Add it to the list `methods`, or use one of: {{known}}.',
  ],
  meeting: ['There is no meeting “{{id}}”.', 'Use one of: {{known}}.'],
  step: ['There is no step “{{id}}” in the tutorial.', 'Use one of: {{known}}.'],
};

/** Whether an id may be meant, and the ids that could be. */
export type Lookup = Pick<PartList<unknown>, 'has' | 'known'>;

export function lookUp(kind: Kind, id: string, list: Lookup, path: Path): Problem[] {
  if (list.has(id)) return [];
  const known = nearestFirst(id, list.known);
  return [error(`unknown-${kind}`, path, { id, known }, ...sentences[kind])];
}

/** Looks an option up in its provision; an unknown provision is reported by who names it. */
export function lookUpOption(
  parts: ScenarioParts,
  provision: string,
  option: string,
  path: Path,
): Problem[] {
  const options = parts.optionsOf(provision);
  if (options === undefined || options.some(({ id }) => id === option)) return [];
  const known = nearestFirst(
    option,
    options.map(({ id }) => id),
  );
  return [
    error(
      'unknown-option',
      path,
      { id: option, provision, known },
      'The provision “{{provision}}” has no option “{{id}}”.',
      'Use one of: {{known}}.',
    ),
  ];
}

export function lookUpSources(
  parts: ScenarioParts,
  sources: readonly string[],
  path: Path,
): Problem[] {
  return sources.flatMap((id, index) => lookUp('source', id, parts.sources, [...path, index]));
}

/** A documented position names sources that exist, an estimated one a method that does. */
export function checkProvenance(
  parts: ScenarioParts,
  provenance: Provenance,
  path: Path,
): Problem[] {
  return provenance.kind === 'documented'
    ? lookUpSources(parts, provenance.sources, [...path, 'sources'])
    : lookUp('method', provenance.method, parts.methods, [...path, 'method']);
}
