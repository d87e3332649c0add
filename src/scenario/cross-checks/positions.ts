import type { ScenarioParts } from '../parts.ts';
import { positionValue } from '../position-value.ts';
import { error, type Path, type Problem, warning } from '../problem.ts';
import type { Delegation, Position } from '../schema.ts';
import { checkProvenance, lookUpOption } from './references.ts';

/** One delegation's position on one provision: every option valued, and only options named. */
export function checkPosition(
  parts: ScenarioParts,
  provision: string,
  position: Position,
  path: Path,
): Problem[] {
  const lifts = position.capital?.lifts ?? [];
  return [
    ...checkValues(parts, provision, position, [...path, 'values']),
    ...position.redLines.flatMap((option, index) =>
      lookUpOption(parts, provision, option, [...path, 'redLines', index]),
    ),
    ...checkAnythingLeft(parts, provision, position, [...path, 'redLines']),
    ...lifts.flatMap((option, index) =>
      checkLift(position, option, [...path, 'capital', 'lifts', index]),
    ),
    ...checkProvenance(parts, position.provenance, [...path, 'provenance']),
  ];
}

function checkValues(
  parts: ScenarioParts,
  provision: string,
  { values }: Position,
  path: Path,
): Problem[] {
  const options = parts.optionsOf(provision);
  if (values === undefined || options === undefined) return [];
  const missing = options.filter(({ id }) => !Object.hasOwn(values, id));
  return [
    ...Object.keys(values).flatMap((option) =>
      lookUpOption(parts, provision, option, [...path, option]),
    ),
    ...missing.map(({ id: option }) =>
      error(
        'missing-value',
        path,
        { option, provision },
        'The option “{{option}}” of “{{provision}}” has no value here.',
        'Add `{{option}}` with a number from 0 (worst) to 1 (best).',
      ),
    ),
  ];
}

function checkAnythingLeft(
  parts: ScenarioParts,
  provision: string,
  { redLines }: Position,
  path: Path,
): Problem[] {
  const options = parts.optionsOf(provision);
  if (options === undefined || !options.every(({ id }) => redLines.includes(id))) return [];
  return [
    warning(
      'every-option-red-line',
      path,
      { provision },
      'Every option of “{{provision}}” is a red line, so this delegation joins no consensus at all.',
      'Take at least one option out of `redLines`.',
    ),
  ];
}

/** A capital lifts red lines; an option that is none, known or not, has nothing to lift. */
function checkLift({ redLines }: Position, option: string, path: Path): Problem[] {
  if (redLines.includes(option)) return [];
  return [
    error(
      'lifts-no-red-line',
      path,
      { option },
      'The capital would lift a red line on “{{option}}”, but there is none.',
      'Add “{{option}}” to `redLines`, or take it out of `lifts`.',
    ),
  ];
}

/**
 * The most a member can get, in [0,1]: for each provision the best option that is not a red line,
 * weighted by salience. Links are left out. Undefined where a provision is not known.
 */
export function bestUtility(parts: ScenarioParts, delegation: Delegation): number | undefined {
  let sum = 0;
  let total = 0;
  for (const [provision, position] of Object.entries(delegation.positions)) {
    const options = parts.optionsOf(provision);
    if (options === undefined) return undefined;
    const open = options.filter(({ id }) => !position.redLines.includes(id));
    const best = Math.max(0, ...open.map((option) => positionValue(position, option)));
    sum += position.salience * best;
    total += position.salience;
  }
  return total > 0 ? sum / total : undefined;
}
