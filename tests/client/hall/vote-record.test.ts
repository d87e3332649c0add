import { describe, expect, test } from 'vitest';
import { boardGrid } from '../../../src/client/hall/board-grid.ts';
import { neighbour } from '../../../src/client/hall/neighbour.ts';
import { setName } from '../../../src/client/hall/placard-text.ts';
import { positionMap } from '../../../src/client/hall/position-map.ts';
import { voteInProgress, votesClosed } from '../../../src/client/hall/vote-record.ts';
import { namesFor } from '../../../src/client/names.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import { initialState } from '../../../src/engine/game.ts';
import { modelOf } from '../../../src/engine/model.ts';
import { tallyOf } from '../../../src/engine/tally.ts';
import { viewFor } from '../../../src/engine/view.ts';
import { smallScenario } from '../../scenario/small-scenario.ts';

const scenario = smallScenario();
const names = namesFor(scenario, 'en');
const start = initialState(scenario);
const present = scenario.delegations.map(() => true);
const question = { kind: 'proposal', proposal: 'draft' } as const;

describe('the board of a vote', () => {
  test('shows nothing before voting has begun', () => {
    expect(voteInProgress(viewFor(start, 'arland'), names, 'en')).toBeNull();
  });

  test('counts as the rules do, and leaves observers out', () => {
    const ballots = ['yes', 'yes', 'no', null, 'abstain', null] as const;
    const view = viewFor(
      {
        ...start,
        present,
        business: [
          { kind: 'vote', question, method: 'roll-call', begun: true, first: null, ballots },
        ],
      },
      'arland',
    );
    const vote = voteInProgress(view, names, 'en');
    expect(vote?.rows.map((row) => row.choice)).toEqual(['yes', 'yes', 'no', null, 'abstain']);
    expect(vote?.tally).toEqual(tallyOf(modelOf(scenario), question, ballots, present));
  });

  test('keeps each closed vote with the lights it had', () => {
    const tally = tallyOf(modelOf(scenario), question, ['yes', 'no'], present);
    const events: GameEvent[] = [
      { type: 'vote-announced', question, method: 'show-of-hands' },
      { type: 'voting-begun', first: null },
      { type: 'vote-cast', by: 'arland', choice: 'yes' },
      { type: 'vote-cast', by: 'borvia', choice: 'no' },
      { type: 'vote-closed', question, tally },
      { type: 'vote-announced', question, method: 'show-of-hands' },
      { type: 'method-requested', by: 'borvia', method: 'recorded' },
      { type: 'voting-begun', first: null },
      { type: 'vote-cast', by: 'arland', choice: 'abstain' },
      { type: 'vote-closed', question, tally },
    ];
    const [first, second] = votesClosed({ ...start, present }, events, names, 'en');
    expect(first?.rows.map((row) => row.choice)).toEqual(['yes', 'no', null, null, null]);
    expect(second?.rows.map((row) => row.choice)).toEqual(['abstain', null, null, null, null]);
    expect(second?.method).toBe('recorded');
  });

  test('shows 193 names at once in type for the back row', () => {
    const grid = boardGrid(193, 32, 1880, 860);
    expect(grid.codes).toBe(false);
    expect(grid.type).toBeGreaterThanOrEqual(16);
    expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(193);
    expect(grid.rows * grid.type * 1.5).toBeLessThanOrEqual(860);
  });

  test('gives up names for codes where names could not be read', () => {
    expect(boardGrid(193, 32, 640, 400).codes).toBe(true);
  });
});

describe('the position map', () => {
  const stances = scenario.provisions.map(({ id }) =>
    id === 'rights'
      ? [
          { option: 'full', stance: 'support' as const },
          { option: 'full', stance: 'can-live-with' as const },
          { option: 'full', stance: 'oppose' as const },
          null,
          null,
          null,
        ]
      : [],
  );
  const map = positionMap(viewFor({ ...start, stances }, 'arland'), names, 'rights', 'en');

  test('sets options along the axis', () => {
    expect(map?.options.map((option) => option.id)).toEqual(['none', 'general', 'full']);
  });

  test('puts who can accept a wording above it and who opposes it below', () => {
    const full = map?.options.at(-1);
    expect(full?.above.map((mark) => mark.id)).toEqual(['arland', 'borvia']);
    expect(full?.below.map((mark) => mark.id)).toEqual(['cestria']);
    expect(map?.silent).toBe(3);
  });

  test('knows the reader’s instructions and nobody else’s', () => {
    expect(map?.options.map(({ mine }) => mine)).toEqual([false, false, true]);
    expect(map?.options.map(({ redLine }) => redLine)).toEqual([true, false, false]);
    const other = positionMap(viewFor(start, 'watch'), names, 'scope', 'en');
    expect(other?.options.some(({ mine, redLine }) => mine || redLine)).toBe(false);
  });
});

test('the arrow keys go to the seat that stands nearest in that direction', () => {
  const seats = [
    { x: 0, y: 0, width: 10, height: 10 },
    { x: 20, y: 2, width: 10, height: 10 },
    { x: 2, y: 20, width: 10, height: 10 },
    { x: 22, y: 20, width: 10, height: 10 },
  ];
  expect(neighbour(seats, 0, 'down')).toBe(2);
  expect(neighbour(seats, 3, 'up')).toBe(1);
  expect(neighbour(seats, 0, 'up')).toBe(0);
});

describe('a name on a placard', () => {
  const measure = (words: string, size: number) => words.length * size * 0.5;

  test('leaves out what stands in brackets', () => {
    expect(setName('Iran (Islamic Republic of)', 100, 40, 10, 16, measure)?.lines).toEqual([
      'Iran',
    ]);
  });

  test('breaks between words and never within one', () => {
    expect(setName('Russian Federation', 60, 40, 10, 12, measure)?.lines).toEqual([
      'Russian',
      'Federation',
    ]);
    expect(setName('Liechtenstein', 40, 40, 10, 12, measure)).toBeNull();
  });
});
