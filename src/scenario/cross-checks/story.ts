import type { Located, ScenarioParts } from '../parts.ts';
import { error, type Problem } from '../problem.ts';
import type { TutorialStep } from '../schema.ts';
import { meetingsOf } from './calendar.ts';
import { lookUp, lookUpOption, lookUpSources } from './references.ts';

/** What is told around the game: the epilogue's threshold, and the steps of the tutorial. */
export function checkStory(parts: ScenarioParts): Problem[] {
  return [
    ...checkEpilogue(parts),
    ...parts.tutorial.items.flatMap((step) => checkStep(parts, step)),
  ];
}

function checkEpilogue(parts: ScenarioParts): Problem[] {
  const epilogue = parts.epilogue?.value;
  if (epilogue === undefined) return [];
  const problems = lookUpSources(parts, epilogue.sources, ['epilogue', 'sources']);
  const { threshold } = epilogue;
  if (typeof threshold === 'number') return problems;

  const at = ['epilogue', 'threshold'];
  const { provision, byOption } = threshold;
  problems.push(...lookUp('provision', provision, parts.provisions, [...at, 'provision']));
  for (const option of Object.keys(byOption)) {
    problems.push(...lookUpOption(parts, provision, option, [...at, 'byOption', option]));
  }
  for (const { id: option } of parts.optionsOf(provision) ?? []) {
    if (Object.hasOwn(byOption, option)) continue;
    problems.push(
      error(
        'missing-threshold',
        [...at, 'byOption'],
        { option, provision },
        'It is not said how many ratifications are needed if “{{option}}” of “{{provision}}” is adopted.',
        'Add `{{option}}` with a whole number.',
      ),
    );
  }
  return problems;
}

function checkStep(parts: ScenarioParts, { value: step, path }: Located<TutorialStep>): Problem[] {
  const at = [...path, 'when'];
  const problems: Problem[] = [];
  if (step.when.meeting !== undefined) {
    const known = meetingsOf(parts).map(({ value }) => value.id);
    const meetings = {
      known,
      has: (id: string) => known.includes(id) || !parts.sessions.whole,
    };
    problems.push(...lookUp('meeting', step.when.meeting, meetings, [...at, 'meeting']));
  }
  const own = parts.tutorial.known.indexOf(step.id);
  for (const [index, after] of (step.when.after ?? []).entries()) {
    const where = [...at, 'after', index];
    problems.push(...lookUp('step', after, parts.tutorial, where));
    if (parts.tutorial.known.indexOf(after) >= own) {
      problems.push(
        error(
          'step-not-earlier',
          where,
          { step: step.id, after },
          'The step “{{step}}” waits for “{{after}}”, which does not come before it.',
          'Put the step that is waited for higher up in the list.',
        ),
      );
    }
  }
  return problems;
}
