import { describe, expect, test } from 'vitest';
import { audit } from '../../src/analysis/audit.ts';
import { CHAIR } from '../../src/engine/command.ts';
import { decide } from '../../src/engine/decide.ts';
import type { GameEvent } from '../../src/engine/event.ts';
import { openGame } from '../../src/engine/game.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import { draw, seedRandom } from '../../src/engine/random.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { smallScenario } from '../scenario/small-scenario.ts';

const COMMANDS = 250;

/** What happens when everybody does anything that is legal, in no sensible order. */
function bedlam(scenario: Scenario, seed: string): { events: GameEvent[]; types: string[] } {
  const opened = openGame(scenario, seed);
  const events = [...opened.events];
  const types: string[] = [];
  let state = opened.state;
  let random = seedRandom(seed);
  const pick = <T>(from: readonly T[]): T | undefined => {
    const { value, next } = draw(random);
    random = next;
    return from[Math.floor(value * from.length)];
  };
  const actors = [CHAIR, ...scenario.delegations.map(({ id }) => id)];
  for (let count = 0; count < COMMANDS; count++) {
    const legal = legalCommands(state, pick(actors) ?? CHAIR);
    // By type first: else the many offers and statements would crowd out the rest.
    const type = pick([...new Set(legal.map(({ command }) => command.type))]);
    const chosen = pick(legal.filter(({ command }) => command.type === type));
    if (chosen === undefined) continue;
    const decision = decide(state, chosen.command);
    if (decision.refusal !== undefined) throw new Error(`Legal, yet refused: ${type}`);
    types.push(chosen.command.type);
    events.push(...decision.events);
    state = decision.state;
  }
  return { events, types };
}

describe('the audit of a record in which everybody did anything legal', () => {
  test.each(['unga-committee', 'ahc-cybercrime', 'mun-classic', 'eu-qmv', 'unanimity'])(
    'finds it sound under %s, and the commands it came of',
    (set) => {
      const scenario = smallScenario({ rules: { set } });
      for (let game = 0; game < 8; game++) {
        const { events, types } = bedlam(scenario, `${set}-${game}`);
        const { fault, commands } = audit(scenario, events);
        expect({ game, fault }).toEqual({ game, fault: null });
        expect(commands.map(({ type }) => type)).toEqual(types);
      }
    },
    60_000,
  );
});
