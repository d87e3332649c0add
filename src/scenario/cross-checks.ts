import { checkCalendar } from './cross-checks/calendar.ts';
import { checkDelegations } from './cross-checks/delegations.ts';
import { checkIdentifiers } from './cross-checks/identifiers.ts';
import { checkKnowledge } from './cross-checks/knowledge-check.ts';
import { checkLanguages } from './cross-checks/languages.ts';
import { checkLinks } from './cross-checks/links.ts';
import { checkProvisions } from './cross-checks/provisions.ts';
import { checkRules } from './cross-checks/rules.ts';
import { checkStory } from './cross-checks/story.ts';
import type { PlainScenario } from './migrate.ts';
import { partsOf } from './parts.ts';
import type { Problem } from './problem.ts';

/**
 * What no schema can say: that the parts of a scenario fit together.
 *
 * Runs on plain data of the current version whose shape need not be right: parts that are broken
 * are left out, and so is what may only be their consequence. Problems are without line numbers.
 */
export function crossCheck(data: PlainScenario): Problem[] {
  const parts = partsOf(data);
  return [
    ...checkIdentifiers(parts),
    ...checkProvisions(parts),
    ...checkLinks(parts),
    ...checkDelegations(parts),
    ...checkRules(parts),
    ...checkCalendar(parts),
    ...checkStory(parts),
    ...checkKnowledge(parts),
    ...checkLanguages(parts, data),
  ];
}
