import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHAIR, type Command } from '../../src/engine/command.ts';
import { decide } from '../../src/engine/decide.ts';
import type { GameEvent } from '../../src/engine/event.ts';
import { evolveAll } from '../../src/engine/evolve.ts';
import { initialState, openGame } from '../../src/engine/game.ts';
import { legalCommands } from '../../src/engine/legal.ts';
import type { GameState } from '../../src/engine/state.ts';
import { redact, viewFor } from '../../src/engine/view.ts';
import { type Scenario, scenarioSchema } from '../../src/scenario/schema.ts';
import { playOut, type RandomGame, randomGame, runs, secretOf } from './random-game.ts';

const timeout = 3_600_000;

function everyGame(few: number, look: (game: RandomGame) => void): void {
  fc.assert(fc.property(randomGame, look), { numRuns: runs(few) });
}

const actorsOf = (scenario: Scenario): string[] => [
  CHAIR,
  ...scenario.delegations.map((d) => d.id),
];

const seenBy = (events: readonly GameEvent[], actor: string): GameEvent[] =>
  events.flatMap((event) => redact(event, actor) ?? []);

/**
 * What must be equal in two views. The number of events so far is the one thing in a view that
 * tells of what is out of sight, and it tells no more than that something was.
 */
function comparable({ turn: _, ...view }: GameState): Omit<GameState, 'turn'> {
  return view;
}

function expectSameView(a: GameState, b: GameState): void {
  const left = comparable(a);
  const right = comparable(b);
  if (!isDeepStrictEqual(left, right)) expect(left).toEqual(right);
}

/** The scenario with everything changed that is known to others than the actor alone. */
function withOtherSecrets(scenario: Scenario, actor: string): Scenario {
  return scenarioSchema.parse({
    ...scenario,
    links: scenario.links.filter((link) => {
      const whose = link.concerns;
      if (whose === 'all' || whose.includes(actor)) return true;
      return scenario.groups.some((g) => whose.includes(g.id) && g.members.includes(actor));
    }),
    delegations: scenario.delegations.map((d) =>
      d.id === actor
        ? d
        : {
            ...d,
            reservation: 1 - d.reservation,
            temperament: { firmness: 1, initiative: 0, candour: 1 },
            brief: { en: 'Otherwise.' },
            positions: {},
          },
    ),
  });
}

/** The commands of a game up to its end, which its epilogue tells everybody. */
function commandsOf(game: RandomGame): readonly Command[] {
  const commands: Command[] = [];
  playOut(game, ({ command, decision }) => {
    if (decision.refusal === undefined && command.type !== 'end-game') commands.push(command);
  });
  return commands;
}

describe('a view', { timeout }, () => {
  test('does not depend on others’ instructions', () => {
    everyGame(60, (game) => {
      const actors = actorsOf(game.scenario);
      const actor = actors[game.turns.length % actors.length] ?? CHAIR;
      let one = openGame(game.scenario, game.seed, game.absent).state;
      let other = openGame(withOtherSecrets(game.scenario, actor), game.seed, game.absent).state;
      for (const command of commandsOf(game)) {
        const here = decide(one, command);
        const there = decide(other, command);
        expect(there.refusal).toEqual(here.refusal);
        if (here.refusal !== undefined || there.refusal !== undefined) continue;
        const saw = seenBy(here.events, actor);
        const sees = seenBy(there.events, actor);
        if (!isDeepStrictEqual(saw, sees)) expect(sees).toEqual(saw);
        one = here.state;
        other = there.state;
      }
      expectSameView(viewFor(other, actor), viewFor(one, actor));
    });
  });

  test('is unchanged by what happens out of sight', () => {
    everyGame(60, (game) => {
      playOut(game, ({ before, after, decision }) => {
        for (const actor of actorsOf(game.scenario)) {
          if (decision.events === undefined) break;
          if (seenBy(decision.events, actor).length > 0) continue;
          expectSameView(viewFor(after, actor), viewFor(before, actor));
        }
      });
    });
  });

  test('is what the events that its actor may see add up to', () => {
    everyGame(60, (game) => {
      const { state, events } = playOut(game);
      for (const actor of actorsOf(game.scenario)) {
        const start = viewFor(initialState(game.scenario), actor);
        const folded = evolveAll(start, seenBy(events, actor));
        expectSameView(viewFor(folded, actor), viewFor(state, actor));
      }
    });
  });

  test('allows the same commands as the state', () => {
    everyGame(25, (game) => {
      const { state } = playOut(game);
      for (const actor of actorsOf(game.scenario)) {
        const legal = legalCommands(viewFor(state, actor), actor);
        const full = legalCommands(state, actor);
        if (!isDeepStrictEqual(legal, full)) expect(legal).toEqual(full);
      }
    });
  });

  test('of a view is the same view', () => {
    everyGame(25, (game) => {
      const { state } = playOut(game);
      for (const actor of actorsOf(game.scenario)) {
        const view = viewFor(state, actor);
        expectSameView(viewFor(view, actor), view);
      }
    });
  });
});

describe('a secret', { timeout }, () => {
  /** Whoever whispers says its own secret, so that every text shows whose it is. */
  const whispered = (command: Command): Command =>
    'text' in command && typeof command.text === 'string'
      ? ({ ...command, text: secretOf(command.actor) } as Command)
      : command;

  /** Commands that are said to some and not to all. */
  const private_ = new Set(['offer', 'counter-offer', 'send-message']);

  test('planted in briefs, positions, offers and messages reaches only those it was told', () => {
    everyGame(60, (game) => {
      const told = new Map(actorsOf(game.scenario).map((id) => [id, new Set([id])]));
      let { state } = openGame(game.scenario, game.seed, game.absent);
      const all: GameEvent[] = [];
      for (const command of commandsOf(game)) {
        if (!private_.has(command.type) && 'text' in command) continue;
        const said = whispered(
          command.type === 'offer' ? { ...command, text: 'to be said' } : command,
        );
        const decision = decide(state, said);
        if (decision.refusal !== undefined) continue;
        state = decision.state;
        all.push(...decision.events);
        for (const event of decision.events) {
          if (event.type !== 'offer-made' && event.type !== 'message-sent') continue;
          for (const to of event.to) told.get(to)?.add(event.by);
        }
      }
      for (const actor of actorsOf(game.scenario)) {
        const known = JSON.stringify([viewFor(state, actor), seenBy(all, actor)]);
        for (const { id } of game.scenario.delegations) {
          if (told.get(actor)?.has(id) === true) continue;
          expect(known.includes(secretOf(id)), `${actor} knows of ${id}`).toBe(false);
        }
      }
    });
  });

  test('neither the seed of the game nor its luck is in a view or an event', () => {
    everyGame(25, (game) => {
      const marked = { ...game, seed: 'SEED-NOBODY-MAY-SEE' };
      const { state, events } = playOut(marked);
      for (const actor of actorsOf(game.scenario)) {
        const view = viewFor(state, actor);
        expect(JSON.stringify([view, seenBy(events, actor)])).not.toContain(marked.seed);
        expect(view.random).toEqual([0, 0, 0, 0]);
      }
    });
  });
});
