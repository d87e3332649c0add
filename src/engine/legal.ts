import type { Command, CommandType } from './command.ts';
import { contextOf, ruleOf } from './decide.ts';
import type { Refusal } from './refusal.ts';
import { commandRules } from './rules.ts';
import type { GameState } from './state.ts';

/** A command that would be accepted as it stands, and the fields that may be filled otherwise. */
export interface LegalCommand {
  readonly command: Command;
  readonly open: readonly string[];
}

export const commandTypes = Object.keys(commandRules) as readonly CommandType[];

/**
 * What an actor may do now, from the same checks that `decide` makes. Fields with finitely many
 * values are all listed; open-ended ones (texts, terms, partners) are shown by example.
 */
export function legalCommands(
  state: GameState,
  actor: string,
  types: readonly CommandType[] = commandTypes,
): readonly LegalCommand[] {
  const context = contextOf(state);
  const legal: LegalCommand[] = [];
  for (const type of types) {
    const rule = ruleOf(type);
    for (const command of rule.candidates(context, actor)) {
      if (rule.check(context, command) === null) legal.push({ command, open: rule.open ?? [] });
    }
  }
  return legal;
}

/** Why no command of a type is legal for an actor now; null where one is, or none can be framed. */
export function whyNot(state: GameState, actor: string, type: CommandType): Refusal | null {
  const context = contextOf(state);
  const rule = ruleOf(type);
  let first: Refusal | null = null;
  for (const command of rule.candidates(context, actor)) {
    const refusal = rule.check(context, command);
    if (refusal === null) return null;
    first ??= refusal;
  }
  return first;
}
