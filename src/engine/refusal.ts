import type { Mechanism } from '../scenario/rule-parameters.ts';
import type { CommandType } from './command.ts';

/**
 * Why a command was not carried out. A value, never a throw.
 * `code` is stable and is the i18n key under `refusals`; `mechanism` is the rule that forbids it,
 * whose number in the scenario's rule set is in `number`; `instead` names commands that would be
 * allowed to bring the actor further.
 */
export interface Refusal {
  readonly code: string;
  readonly mechanism: Mechanism;
  readonly ruleSet: string;
  readonly number: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly instead: readonly CommandType[];
}
