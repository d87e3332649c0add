import { diffArrays } from 'diff';

export interface Change {
  readonly kind: 'kept' | 'inserted' | 'deleted';
  readonly text: string;
}

/** With less than this share of the words in common, one text replaces the other. */
const RELATED = 0.5;

/**
 * What has to be struck out of one text and put in to make the other, word by word. Formulations
 * that have little in common are shown one after the other: crumbs of one inside the other cannot
 * be read.
 */
export function trackedChanges(from: string, to: string, language: string): Change[] {
  if (from === to) return from === '' ? [] : [{ kind: 'kept', text: from }];
  const [before, after] = [wordsOf(from, language), wordsOf(to, language)];
  const changes = diffArrays(before, after).map(
    ({ added, removed, value }): Change => ({
      kind: added ? 'inserted' : removed ? 'deleted' : 'kept',
      text: value.join(''),
    }),
  );
  const kept = changes.reduce(
    (sum, { kind, text }) => sum + (kind === 'kept' ? text.length : 0),
    0,
  );
  if (kept < RELATED * Math.max(from.length, to.length)) {
    return [
      ...(from === '' ? [] : [{ kind: 'deleted', text: from } as const]),
      ...(to === '' ? [] : [{ kind: 'inserted', text: to } as const]),
    ];
  }
  return withoutCrumbs(changes);
}

/** Words with the spaces and marks between them as items of their own, so that nothing is lost. */
function wordsOf(text: string, language: string): string[] {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  return [...words.segment(text)].map(({ segment }) => segment);
}

/** A space or comma kept between two changes belongs to both: read as one change. */
function withoutCrumbs(changes: readonly Change[]): Change[] {
  const merged: Change[] = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    if (deleted !== '') merged.push({ kind: 'deleted', text: deleted });
    if (inserted !== '') merged.push({ kind: 'inserted', text: inserted });
    deleted = '';
    inserted = '';
  };
  changes.forEach(({ kind, text }, at) => {
    if (kind === 'deleted') deleted += text;
    else if (kind === 'inserted') inserted += text;
    else if (
      text.trim().length < 2 &&
      (deleted !== '' || inserted !== '') &&
      at < changes.length - 1
    ) {
      deleted += text;
      inserted += text;
    } else {
      flush();
      merged.push({ kind, text });
    }
  });
  flush();
  return merged;
}
