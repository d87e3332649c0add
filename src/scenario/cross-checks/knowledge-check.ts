import type { CheckQuestion } from '../knowledge-check.ts';
import { nearestFirst } from '../nearest.ts';
import type { Located, ScenarioParts } from '../parts.ts';
import { error, type Problem } from '../problem.ts';
import { lookUp, lookUpSources } from './references.ts';

/** Each question has its answer among its options, and names only sources and clauses there are. */
export function checkKnowledge(parts: ScenarioParts): Problem[] {
  return parts.knowledgeCheck.items.flatMap((question) => [
    ...checkAnswer(question),
    ...lookUpSources(parts, question.value.sources, [...question.path, 'sources']),
    ...checkFromGame(parts, question),
  ]);
}

function checkAnswer({ value, path }: Located<CheckQuestion>): Problem[] {
  const ids = value.options.map(({ id }) => id);
  if (ids.includes(value.answer)) return [];
  return [
    error(
      'unknown-answer',
      [...path, 'answer'],
      { question: value.id, id: value.answer, known: nearestFirst(value.answer, ids) },
      'The question “{{question}}” has no option “{{id}}” that could be its answer.',
      'Use one of: {{known}}.',
    ),
  ];
}

function checkFromGame(
  parts: ScenarioParts,
  { value: { fromGame }, path }: Located<CheckQuestion>,
): Problem[] {
  if (fromGame?.kind !== 'clause') return [];
  const at = [...path, 'fromGame', 'provision'];
  return lookUp('provision', fromGame.provision, parts.provisions, at);
}
