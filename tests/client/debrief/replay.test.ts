import { expect, it } from 'vitest';
import { Replay } from '../../../src/client/debrief/replay.ts';
import { nextTurn, restoreTable } from '../../../src/delegates/table.ts';
import { evolveAll } from '../../../src/engine/evolve.ts';
import { initialState } from '../../../src/engine/game.ts';
import { play, shippedScenario } from '../../delegates/playing.ts';

const scenario = shippedScenario('first-steps.yaml');
const { events } = play({ scenario, seed: 'replay' });

it('shows the state at any moment, in whatever order one asks', () => {
  const replay = new Replay(scenario, events);
  const last = events.length - 1;
  for (const at of [last, 0, 99, 100, 101, 3, 2, last, last - 1]) {
    expect(replay.stateAt(at)).toEqual(evolveAll(initialState(scenario), events.slice(0, at + 1)));
  }
});

it('takes a game up again only between two acts, from where the computers play on', () => {
  const replay = new Replay(scenario, events);
  const outcome = events.findIndex(({ type }) => type === 'outcome-certified');
  for (let at = 0; at < outcome - 1; at += 7) {
    const end = replay.endOfAct(at);
    expect(end).toBeGreaterThanOrEqual(at);
    const table = restoreTable(scenario, events.slice(0, end + 1), ['viet-nam']);
    expect(nextTurn(table).kind).toMatch(/command|awaiting|over/);
  }
  // What follows from an objection upheld belongs to the fall of the gavel.
  const failed = events.findIndex(({ type }) => type === 'consensus-failed');
  const blame = events.findIndex(({ type }, at) => at > failed && type === 'credibility-changed');
  expect(blame).toBeGreaterThan(failed);
  const gavel = events.slice(0, blame).findLastIndex(({ type }) => type === 'consensus-failed');
  expect(replay.endOfAct(gavel)).toBeGreaterThanOrEqual(blame);
});
