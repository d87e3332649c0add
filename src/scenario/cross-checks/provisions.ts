import type { Located, ScenarioParts } from '../parts.ts';
import { error, type Problem } from '../problem.ts';
import type { Provision } from '../schema.ts';
import { lookUpOption, lookUpSources } from './references.ts';

/** Options in order along the axis, at most one of them absence, and the options named exist. */
export function checkProvisions(parts: ScenarioParts): Problem[] {
  return parts.provisions.items.flatMap((provision) => [
    ...checkOptions(provision),
    ...checkNamed(parts, provision),
  ]);
}

function checkOptions({ value, path }: Located<Provision>): Problem[] {
  const problems: Problem[] = [];
  for (const [index, option] of value.options.entries()) {
    const before = value.options[index - 1];
    if (before !== undefined && option.axis <= before.axis) {
      problems.push(
        error(
          'axis-not-ascending',
          [...path, 'options', index, 'axis'],
          { option: option.id, axis: option.axis, before: before.id, least: before.axis },
          'The option “{{option}}” stands at {{axis}} on the axis, not beyond “{{before}}” at {{least}}.',
          'List the options from the low pole to the high one, each at a number above {{least}}.',
        ),
      );
    }
  }
  const absent = value.options.findIndex((option) => option.absent);
  for (const [index, option] of value.options.entries()) {
    if (!option.absent || index === absent) continue;
    problems.push(
      error(
        'several-absent-options',
        [...path, 'options', index, 'absent'],
        { option: option.id, first: value.options[absent]?.id ?? '' },
        'Two options say that the clause is left out: “{{first}}” and “{{option}}”.',
        'Mark only one of them `absent: true`.',
      ),
    );
  }
  return problems;
}

function checkNamed(parts: ScenarioParts, { value, path }: Located<Provision>): Problem[] {
  const problems = lookUpOption(parts, value.id, value.opening, [...path, 'opening']);
  if (value.reality !== undefined) {
    const at = [...path, 'reality'];
    problems.push(
      ...lookUpOption(parts, value.id, value.reality.option, [...at, 'option']),
      ...lookUpSources(parts, value.reality.sources, [...at, 'sources']),
    );
  }
  return problems;
}
