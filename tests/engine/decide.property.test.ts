import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHAIR, type CommandType, commandSchema } from '../../src/engine/command.ts';
import { contextOf, decide, ruleOf } from '../../src/engine/decide.ts';
import { canonicalJson } from '../../src/engine/event-hash.ts';
import { evolveAll } from '../../src/engine/evolve.ts';
import { initialState } from '../../src/engine/game.ts';
import { commandTypes, legalCommands } from '../../src/engine/legal.ts';
import { modelOf } from '../../src/engine/model.ts';
import type { GameState } from '../../src/engine/state.ts';
import { expectWellMade } from './playing.ts';
import { anyCommand, playOut, type RandomGame, randomGame, runs } from './random-game.ts';

/** Long enough for a search with many runs. */
const timeout = 3_600_000;

/** As `toEqual`, but quick where the two are the same. */
function expectSame(a: unknown, b: unknown): void {
  if (!isDeepStrictEqual(a, b)) expect(a).toEqual(b);
}

function everyGame(few: number, look: (game: RandomGame) => void): void {
  fc.assert(fc.property(randomGame, look), { numRuns: runs(few) });
}

test('the commands drawn for these properties are well-formed and of every type', () => {
  const types = new Set<CommandType>();
  fc.assert(
    fc.property(anyCommand, (command) => {
      const known = Object.entries(command).filter(([, value]) => value !== undefined);
      expect(commandSchema.safeParse(Object.fromEntries(known)).error).toBeUndefined();
      types.add(command.type);
    }),
    { numRuns: 2000 },
  );
  expect([...types].sort()).toEqual([...commandTypes].sort());
});

describe('in every game, whatever is tried', { timeout }, () => {
  test('the state that a decision gives is the fold of its events', () => {
    everyGame(150, (game) => {
      const { state, events } = playOut(game, ({ before, decision }) => {
        if (decision.refusal !== undefined) return;
        expectSame(evolveAll(before, decision.events), decision.state);
      });
      expectSame(evolveAll(initialState(game.scenario), events), state);
    });
  });

  test('every refusal names the rule by its number, and commands that exist', () => {
    everyGame(150, (game) => {
      playOut(game, ({ before, decision }) => {
        if (decision.refusal !== undefined) expectWellMade(before, decision.refusal);
      });
    });
  });

  test('what is legal is accepted, and every other candidate is refused', () => {
    everyGame(60, (game) => {
      let turn = 0;
      playOut(game, ({ before }) => {
        if (++turn % 10 > 0) return;
        const ids = before.scenario.delegations.map((d) => d.id);
        for (const actor of [CHAIR, ids[turn % ids.length] ?? CHAIR]) {
          const context = contextOf(before);
          const legal = legalCommands(before, actor).map((l) => l.command);
          const all = commandTypes.flatMap((type) => ruleOf(type).candidates(context, actor));
          const accepted = all.filter((command) => decide(before, command).refusal === undefined);
          expectSame(legal, accepted);
        }
      });
    });
  });

  test('a command that is accepted does something', () => {
    everyGame(100, (game) => {
      playOut(game, ({ command, decision }) => {
        if (decision.refusal === undefined) {
          expect(decision.events.length, JSON.stringify(command)).toBeGreaterThan(0);
        }
      });
    });
  });

  test('the same scenario, seed and commands give byte-equal events, which are plain JSON', () => {
    everyGame(100, (game) => {
      const { events } = playOut(game);
      expectSame(JSON.parse(JSON.stringify(events)), events);
      expect(canonicalJson(playOut(game).events)).toBe(canonicalJson(events));
    });
  });

  test('states are never changed in place', () => {
    everyGame(50, (game) => {
      playOut(game, ({ before, command }) => {
        const { scenario: _, ...rest } = before;
        const was = JSON.stringify(rest);
        decide(before, command);
        expect(JSON.stringify(rest)).toBe(was);
      });
    });
  });
});

describe('what the rules promise', { timeout }, () => {
  test('nothing is adopted or agreed by consensus over a standing objection', () => {
    everyGame(150, (game) => {
      playOut(game, ({ before, decision }) => {
        const passed = decision.events?.some(
          (e) =>
            e.type === 'clause-agreed' ||
            (e.type === 'outcome-certified' &&
              e.certificate.outcome === 'adopted' &&
              e.certificate.method === 'consensus'),
        );
        if (passed !== true) return;
        const asked = before.business.findLast((b) => b.kind === 'consensus');
        expect(asked?.kind === 'consensus' && asked.objections).toEqual([]);
      });
    });
  });

  test('only a proposal that is still live is adopted', () => {
    everyGame(200, (game) => {
      playOut(game, ({ before, decision }) => {
        for (const event of decision.events ?? []) {
          if (event.type !== 'proposal-decided' || !event.adopted) continue;
          expect(before.proposals.find((p) => p.id === event.proposal)?.status).toBe('live');
        }
      });
    });
  });

  test('a question voted on is one that is still open, and the committee is quorate', () => {
    everyGame(200, (game) => {
      playOut(game, ({ before, command, decision }) => {
        for (const event of decision.events ?? []) {
          if (event.type !== 'vote-closed') continue;
          const { question } = event;
          if (question.kind === 'amendment') {
            const amendment = before.amendments.find((a) => a.id === question.amendment);
            expect(amendment?.status, JSON.stringify(command)).toBe('live');
          }
          if (question.kind === 'part' || question.kind === 'proposal') {
            const proposal = before.proposals.find((p) => p.id === question.proposal);
            expect(proposal?.status, JSON.stringify(command)).toBe('live');
          }
          const rises =
            question.kind === 'motion' &&
            (question.motion === 'suspend-meeting' || question.motion === 'adjourn-meeting');
          if (rises) continue;
          const { members, rules } = modelOf(before.scenario);
          const [top, bottom] = rules.parameters.quorum.decide;
          const present = members.filter((m) => before.present[m] === true).length;
          expect(present * bottom).toBeGreaterThan(members.length * top);
        }
      });
    });
  });

  test('live amendments are to live proposals, and change them', () => {
    everyGame(200, (game) => {
      playOut(game, ({ after }) => {
        if (after.stage !== 'in-session') return;
        for (const amendment of after.amendments.filter((a) => a.status === 'live')) {
          const proposal = after.proposals.find((p) => p.id === amendment.proposal);
          expect(proposal?.status).toBe('live');
        }
      });
    });
  });

  test('questions are left only while one is before the committee', () => {
    everyGame(200, (game) => {
      playOut(game, ({ after }) => {
        if (after.questions.length > 0) expect(after.business.length).toBeGreaterThan(0);
      });
    });
  });

  test('nobody owes two formulations of one clause', () => {
    everyGame(200, (game) => {
      playOut(game, ({ after }) => {
        const owed = new Map<string, string>();
        for (const { by, provision, option } of after.commitments) {
          const key = `${by}/${provision}`;
          expect(owed.get(key) ?? option).toBe(option);
          owed.set(key, option);
        }
      });
    });
  });

  test('votes add up, and a vote is carried exactly where nothing is missing', () => {
    everyGame(200, (game) => {
      const model = modelOf(game.scenario);
      playOut(game, ({ before, decision }) => {
        for (const event of decision.events ?? []) {
          if (event.type !== 'vote-closed') continue;
          const { tally, question } = event;
          const { yes, no, abstain, silent, absent } = tally;
          expect(yes + no + abstain + silent + absent).toBe(model.members.length);
          expect(tally.missing).toBeGreaterThanOrEqual(0);
          expect(tally.needed).toBeGreaterThanOrEqual(1);
          if (tally.carried) {
            expect(tally.missing).toBe(0);
            expect(tally.vetoedBy).toEqual([]);
            expect(yes).toBeGreaterThan(0);
          }
          const population = model.rules.parameters.majorities.substantive.kind === 'double';
          const procedural = question.kind === 'motion' || question.kind === 'appeal';
          if (!tally.carried && !(population && !procedural) && tally.vetoedBy.length === 0) {
            expect(tally.missing).toBeGreaterThan(0);
          }
          expect(before.business.at(-1)?.kind).toBe('vote');
        }
      });
    });
  });
});

describe('a game that the Chair moves on reaches its end', { timeout }, () => {
  const order: readonly CommandType[] = [
    'gavel',
    'close-voting',
    'put-motion',
    'rule-on-point',
    'begin-voting',
    'resume-meeting',
    'close-meeting',
    'open-meeting',
    'end-game',
  ];

  function next(state: GameState) {
    for (const type of order) {
      const [first] = legalCommands(state, CHAIR, [type]);
      if (first !== undefined) return first.command;
    }
    return null;
  }

  test('from wherever it is, in a bounded number of commands', () => {
    everyGame(300, (game) => {
      let { state } = playOut(game);
      const bound = 30 + 4 * modelOf(game.scenario).meetings.length + 4 * state.questions.length;
      for (let step = 0; state.stage !== 'ended'; step++) {
        const command = next(state);
        if (command === null) {
          expect.fail(`the Chair is stuck: ${JSON.stringify({ ...state, scenario: null })}`);
        }
        state = decide(state, command).state ?? state;
        expect(step).toBeLessThan(bound);
      }
      expect(state.outcome).not.toBeNull();
    });
  });
});

describe('the state does not grow with the record', { timeout }, () => {
  test('what is kept of offers, promises and groups is bounded by the scenario', () => {
    everyGame(100, (game) => {
      const model = modelOf(game.scenario);
      const { contactsPerSlot } = model.rules.parameters.informal;
      const slots = Math.max(...model.meetings.map((m) => m.slots));
      playOut(game, ({ after }) => {
        const most = model.delegations.length * contactsPerSlot * (slots + 2);
        expect(Object.keys(after.offers).length).toBeLessThanOrEqual(most);
        const options = model.provisions.reduce((sum, p) => sum + p.axis.length, 0);
        expect(after.amendments.length).toBeLessThanOrEqual(
          options * after.proposals.length * after.turn,
        );
      });
    });
  });
});
