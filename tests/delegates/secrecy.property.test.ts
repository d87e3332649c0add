import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '../../src/delegates/answers.ts';
import { ballot } from '../../src/delegates/ballot.ts';
import { chairWishes } from '../../src/delegates/chair.ts';
import { chairView } from '../../src/delegates/chair-view.ts';
import { NO_NOTES } from '../../src/delegates/notes.ts';
import { seatView } from '../../src/delegates/seat-view.ts';
import { seatWishes } from '../../src/delegates/seat-wishes.ts';
import { statement } from '../../src/delegates/statements.ts';
import { strategies } from '../../src/delegates/strength.ts';
import type { Table } from '../../src/delegates/table.ts';
import { CHAIR } from '../../src/engine/command.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { runs, scenarios } from '../engine/random-game.ts';
import { play } from './playing.ts';
import { secretsChanged } from './secrets-changed.ts';

const timeout = 600_000;

/** Everything a seat would do here if it were asked, whatever is before the committee. */
function decisions({ state, minds }: Table, scenario: Scenario, seat: string): unknown {
  const strategy = strategies[state.turn % strategies.length] ?? 'veteran';
  const view = seatView({ ...state, scenario }, minds, [], seat, strategy);
  if (view === null) throw new Error(`${seat} has no seat`);
  return [
    seatWishes(view, minds.moment.kind),
    seatWishes(view, 'round'),
    seatWishes(view, 'meeting'),
    statement(view),
    ballot(view),
    Object.values(view.state.offers).map((offer) => answer(view, offer)),
  ];
}

/** Looks at every tenth step of random games, one in two of them among veterans. */
function everyGame(look: (table: Table, turn: number) => void): void {
  fc.assert(
    fc.property(scenarios, fc.string({ maxLength: 6 }), fc.boolean(), (scenario, seed, old) => {
      let turn = 0;
      play({
        scenario,
        seed,
        strategies: old ? 'veteran' : 'diplomat',
        look: ({ table }) => ++turn % 10 === 0 && look(table, turn),
      });
    }),
    { numRuns: runs(60) },
  );
}

describe('what a delegation may not know makes no difference to it', { timeout }, () => {
  test('a seat decides alike when only the instructions of others are changed', () => {
    everyGame((table, turn) => {
      const { scenario } = table.state;
      const seat = scenario.delegations[turn % scenario.delegations.length]?.id ?? '';
      const changed = secretsChanged(scenario, seat);
      expect(decisions(table, changed, seat)).toEqual(decisions(table, scenario, seat));
    });
  });

  test('a seat decides alike when only what others heard in private is changed', () => {
    everyGame((table, turn) => {
      const { scenario } = table.state;
      const at = turn % scenario.delegations.length;
      const seat = scenario.delegations[at]?.id ?? '';
      const notes = table.minds.notes.map((own, index) => (index === at ? own : NO_NOTES));
      const alone: Table = { ...table, minds: { ...table.minds, notes } };
      expect(decisions(alone, scenario, seat)).toEqual(decisions(table, scenario, seat));
    });
  });

  test('the Chair decides alike whatever the instructions of the delegations', () => {
    everyGame((table) => {
      const changed = secretsChanged(table.state.scenario, CHAIR);
      const as = (scenario: Scenario) =>
        chairWishes(chairView({ ...table.state, scenario }, { ...table.minds, notes: [] }));
      expect(as(changed)).toEqual(as(table.state.scenario));
    });
  });
});
