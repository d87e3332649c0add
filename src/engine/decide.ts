import type { Command, CommandType } from './command.ts';
import type { Context, Run } from './context.ts';
import type { GameEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { modelOf } from './model.ts';
import type { Refusal } from './refusal.ts';
import { commandRules } from './rules.ts';
import type { GameState } from './state.ts';

export type Decision =
  | {
      readonly events: readonly GameEvent[];
      /** The fold of the events onto the state given: `evolveAll(state, events)`. */
      readonly state: GameState;
      readonly refusal?: undefined;
    }
  | { readonly refusal: Refusal; readonly events?: undefined; readonly state?: undefined };

/** A rule read without regard to which command it goes with: the type tag says it. */
interface AnyRule {
  check(context: Context, command: Command): Refusal | null;
  happen(run: Run, command: Command): void;
  candidates(context: Context, actor: string): readonly Command[];
  readonly open?: readonly string[];
}
const rules: Readonly<Record<CommandType, AnyRule>> = commandRules;

export function ruleOf(type: CommandType): AnyRule {
  return rules[type];
}

export function contextOf(state: GameState): Context {
  const model = modelOf(state.scenario);
  return { state, model, parameters: model.rules.parameters };
}

/**
 * The one door to a game: what an actor wants becomes what happens, or a refusal that names the
 * rule. Never throws on a well-formed command; unknown ids are refused under `form-of-command`.
 */
export function decide(state: GameState, command: Command): Decision {
  const context = contextOf(state);
  const rule = rules[command.type];
  const refusal = rule.check(context, command);
  if (refusal !== null) return { refusal };
  const events: GameEvent[] = [];
  const run: Run = {
    state,
    model: context.model,
    parameters: context.parameters,
    emit(event) {
      events.push(event);
      run.state = evolve(run.state, event);
    },
  };
  rule.happen(run, command);
  return { events, state: run.state };
}
