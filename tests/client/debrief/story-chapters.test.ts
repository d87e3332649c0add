import { expect, it } from 'vitest';
import { promisesByClause } from '../../../src/client/debrief/promises-by-clause.ts';
import { chaptersOf } from '../../../src/client/debrief/story-chapters.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import { play, shippedScenario } from '../../delegates/playing.ts';

it('tells a game meeting by meeting and leaves out no turning point', () => {
  const { events } = play({ scenario: shippedScenario('first-steps.yaml'), seed: 'story' });
  const spoken = events.findIndex(({ type }) => type === 'statement-made');
  const point = {
    at: spoken,
    before: 6n,
    after: 3n,
    exact: true,
    acceptedBefore: 5,
    acceptedAfter: 5,
    members: 5,
    won: [],
    lost: [],
    provisions: [],
    weight: 0.5,
  };
  const chapters = chaptersOf(events, [point]);
  const count = (type: GameEvent['type']) => events.filter((event) => event.type === type).length;
  expect(chapters).toHaveLength(count('meeting-opened'));
  const total = (of: (chapter: (typeof chapters)[number]) => number) =>
    chapters.reduce((sum, chapter) => sum + of(chapter), 0);
  expect(total((c) => c.statements)).toBe(count('statement-made'));
  expect(total((c) => c.packages)).toBe(count('deal-concluded'));
  expect(total((c) => c.objections)).toBe(count('objected'));
  const told = chapters.flatMap((chapter) => chapter.events);
  expect(told.filter(({ turning }) => turning !== null).map(({ at }) => at)).toEqual([spoken]);
  expect(told.map(({ event }) => event.type)).toContain('outcome-certified');
});

it('puts the promises of a package together by clause, the broken ones first', () => {
  const promise = {
    to: ['b'],
    terms: [],
    option: 'x',
    madeAt: 4,
    end: 'kept' as const,
    endedAt: 9,
    through: null,
  };
  const clauses = promisesByClause([
    { ...promise, by: 'a', provision: 'p' },
    { ...promise, by: 'b', to: ['a'], provision: 'p' },
    { ...promise, by: 'a', provision: 'q', end: 'broken', through: 'vote' },
    { ...promise, by: 'b', to: ['a'], provision: 'q', end: 'lapsed' },
  ]);
  expect(clauses).toMatchObject([
    {
      provision: 'q',
      parties: ['a', 'b'],
      ends: [
        { end: 'broken', through: 'vote', by: ['a'] },
        { end: 'lapsed', by: ['b'] },
      ],
    },
    { provision: 'p', ends: [{ end: 'kept', by: ['a', 'b'] }] },
  ]);
});
