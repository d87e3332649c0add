import { type Audit, audit } from '../analysis/audit.ts';
import type { GameFileProblem } from '../analysis/game-file.ts';
import type { GameEvent } from '../engine/event.ts';
import { checkScenario } from '../scenario/load.ts';
import { InputFault } from './shell.ts';

/** Why the text of a game file cannot be read, with the place as far as it can be told. */
export function faultOf(file: string, text: string, problem: GameFileProblem): InputFault {
  const { code, ...values } = problem;
  if (code === 'not-json') return new InputFault('game-not-json', { file, ...placeIn(text) });
  if (code === 'damaged' || code === 'event') return damage(file, text);
  return new InputFault(`game-${code}`, { file, ...values });
}

/** Where a text ceases to be JSON, as far as the parser tells. Counted from 1. */
function placeIn(text: string): { line: number; column: number } {
  let at = text.length;
  try {
    JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    if (position !== undefined) at = Number(position);
  }
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The checksum says that something was changed; the rules may say what. */
function damage(file: string, text: string): InputFault {
  const { scenario: data, events } = JSON.parse(text) as {
    readonly scenario: unknown;
    readonly events: readonly GameEvent[];
  };
  const loaded = checkScenario(data);
  if ('problems' in loaded) {
    const first = loaded.problems.find(({ severity }) => severity === 'error');
    return new InputFault('game-damaged-scenario', { file, place: first?.pathText ?? '' });
  }
  const { fault } = audit(loaded.scenario, events);
  return fault === null
    ? new InputFault('game-damaged', { file })
    : unlawful(file, events.length, fault);
}

/** The fault of a record that the rules would not have brought about. */
export function unlawful(
  file: string,
  count: number,
  fault: NonNullable<Audit['fault']>,
): InputFault {
  const { at, event, why, refusal } = fault;
  return new InputFault(`game-${why}`, {
    file,
    // People count from 1; so does the record on the screen.
    at: at + 1,
    count,
    event,
    sound: at,
    refusal: refusal?.code ?? '',
    rule: refusal === null ? '' : `${refusal.ruleSet} ${refusal.number}`,
  });
}
