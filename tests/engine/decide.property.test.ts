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
    { numRuns: 1500 },
  );
  expect([...types].sort()).toEqual([...commandTypes].sort());
});

describe('in every game, whatever is tried', { timeout }, () => {
  test('the state that a decision gives is the fold of its events', () => {
    everyGame(60, (game) => {
      const { state, events } = playOut(game, ({ before, decision }) => {
        if (decision.refusal !== undefined) return;
        expectSame(evolveAll(before, decision.events), decision.state);
      });
      expectSame(evolveAll(initialState(game.scenario), events), state);
    });
  });

  test('every refusal names the rule by its number, and commands that exist', () => {
    everyGame(60, (game) => {
      playOut(game, ({ before, decision }) => {
        if (decision.refusal !== undefined) expectWellMade(before, decision.refusal);
      });
    });
  });

  test('what is legal is accepted, and every other candidate is refused', () => {
    everyGame(30, (game) => {
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
    everyGame(50, (game) => {
      playOut(game, ({ command, decision }) => {
        if (decision.refusal === undefined) {
          expect(decision.events.length, JSON.stringify(command)).toBeGreaterThan(0);
        }
      });
    });
  });

  test('the same scenario, seed and commands give byte-equal events, which are plain JSON', () => {
    everyGame(50, (game) => {
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
    everyGame(60, (game) => {
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
    everyGame(80, (game) => {
      playOut(game, ({ before, decision }) => {
        for (const event of decision.events ?? []) {
          if (event.type !== 'proposal-decided' || !event.adopted) continue;
          expect(before.proposals.find((p) => p.id === event.proposal)?.status).toBe('live');
        }
      });
    });
  });

  test('a question voted on is one that is still open, and the committee is quorate', () => {
    everyGame(80, (game) => {
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
    everyGame(80, (game) => {
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
    everyGame(80, (game) => {
      playOut(game, ({ after }) => {
        if (after.questions.length > 0) expect(after.business.length).toBeGreaterThan(0);
      });
    });
  });

  test('nobody owes two formulations of one clause', () => {
    everyGame(80, (game) => {
      playOut(game, ({ after }) => {
        const owed = new Map<string, string>();
        for (const { by, provision, option } of after.commitments.flat()) {
          const key = `${by}/${provision}`;
          expect(owed.get(key) ?? option).toBe(option);
          owed.set(key, option);
        }
      });
    });
  });

  test('votes add up, and a vote is carried exactly where nothing is missing', () => {
    everyGame(80, (game) => {
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

  function end(state: GameState): void {
    const bound = 30 + 4 * modelOf(state.scenario).meetings.length + 4 * state.questions.length;
    let now = state;
    for (let step = 0; now.stage !== 'ended'; step++) {
      const command = next(now);
      if (command === null) {
        expect.fail(`the Chair is stuck: ${JSON.stringify({ ...now, scenario: null })}`);
      }
      now = decide(now, command).state ?? now;
      expect(step).toBeLessThan(bound);
    }
    expect(now.outcome).not.toBeNull();
  }

  test('from wherever it is, in a bounded number of commands', () => {
    everyGame(120, (game) => end(playOut(game).state));
  });

  test('also when everybody who can has left the room', () => {
    everyGame(60, (game) => {
      let { state } = playOut(game);
      for (const { id } of game.scenario.delegations) {
        state = decide(state, { type: 'depart', actor: id }).state ?? state;
      }
      end(state);
    });
  });
});

describe('the state does not grow with the record', { timeout }, () => {
  test('offers are bounded by the time there is to make them', () => {
    everyGame(40, (game) => {
      const model = modelOf(game.scenario);
      const { contactsPerSlot } = model.rules.parameters.informal;
      const slots = Math.max(...model.meetings.map((m) => m.slots));
      const most = model.delegations.length * contactsPerSlot * (slots + 2);
      playOut(game, ({ after }) => {
        expect(Object.keys(after.offers).length).toBeLessThanOrEqual(most);
      });
    });
  });

  test('nothing is written down twice: promises, amendments, groups', () => {
    everyGame(80, (game) => {
      playOut(game, ({ after }) => {
        const promises = after.commitments
          .flat()
          .map((c) => `${c.by} ${c.provision} ${c.option} ${[...c.parties].sort()}`);
        expect(new Set(promises).size).toBe(promises.length);
        const changes = after.amendments
          .filter((a) => a.status === 'live' || a.status === 'withdrawn')
          .map((a) => `${a.proposal} ${a.provision} ${a.option}`);
        expect(new Set(changes).size).toBe(changes.length);
        expect(new Set(after.groups.map((g) => g.id)).size).toBe(after.groups.length);
      });
    });
  });
});
