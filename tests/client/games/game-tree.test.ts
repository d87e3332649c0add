import { expect, test } from 'vitest';
import { gameTree } from '../../../src/client/games/game-tree.ts';
import type { GameRecord } from '../../../src/client/storage/database.ts';

function record(id: string, parent: GameRecord['parent'] = null): GameRecord {
  return {
    id,
    name: id,
    scenarioKey: 'k',
    scenarioId: 's',
    scenarioTitle: { en: 's' },
    seat: 'a',
    seatName: { en: 'a' },
    seed: '',
    createdAt: 0,
    savedAt: 0,
    eventCount: 1,
    parent,
    progress: { stage: 'in-session', meeting: null, outcome: null },
    check: null,
  };
}

test('branches hang below the game they came from, in the order of their moments', () => {
  const tree = gameTree([
    record('late', { game: 'trunk', at: 9 }),
    record('early', { game: 'trunk', at: 2 }),
    record('trunk'),
    record('twig', { game: 'late', at: 12 }),
  ]);
  expect(tree.map(({ game }) => game.id)).toEqual(['trunk']);
  const branches = tree[0]?.branches ?? [];
  expect(branches.map(({ game }) => game.id)).toEqual(['early', 'late']);
  expect(branches[1]?.branches.map(({ game }) => game.id)).toEqual(['twig']);
});

test('a branch whose origin was deleted stands by itself', () => {
  const tree = gameTree([record('orphan', { game: 'gone', at: 3 })]);
  expect(tree.map(({ game }) => game.id)).toEqual(['orphan']);
});
