import { expect, test } from 'vitest';
import { apart, placeOf, worldProjection } from '../../../src/client/debrief/votes/world.ts';
import { shippedScenario } from '../../delegates/playing.ts';

const members = shippedScenario('new-york-2024.json').delegations.filter(
  ({ kind }) => kind === 'member',
);

test('every member state of the United Nations has a place on the map, within its frame', () => {
  expect(members).toHaveLength(193);
  const project = worldProjection(860, 396);
  for (const { id, iso2 } of members) {
    const [x, y] = project([...(placeOf(iso2) ?? [0, 90])]) ?? [];
    expect(x, id).toBeGreaterThan(0);
    expect(x, id).toBeLessThan(860);
    expect(y, id).toBeGreaterThan(0);
    expect(y, id).toBeLessThan(396);
  }
});

test('who is no state has no place', () => {
  expect(placeOf(undefined)).toBeNull();
  expect(placeOf('EU')).toBeNull();
});

test('a state is marked in its main territory, whatever lies overseas or across the 180th meridian', () => {
  const near = (iso2: string, longitude: number, latitude: number) => {
    const [x = 0, y = 0] = placeOf(iso2) ?? [];
    expect(Math.hypot(x - longitude, y - latitude), iso2).toBeLessThan(12);
  };
  near('FR', 2, 47);
  near('US', -98, 39);
  near('NO', 11, 62);
  near('RU', 99, 62);
  near('FJ', 178, -18);
  near('VN', 107, 16);
});

test('on a screen and on a telephone no mark of the 193 hides another', () => {
  for (const [width, radius] of [
    [860, 5],
    [326, 2.2],
  ] as const) {
    const project = worldProjection(width, width * 0.46);
    const marks = members.map(({ iso2 }, delegation) => {
      const [x, y] = project([...(placeOf(iso2) ?? [0, 0])]) ?? [0, 0];
      return { delegation, x, y };
    });
    const moved = apart(marks, 2 * radius + 1.4);
    moved.forEach((a, at) => {
      const home = marks[at] ?? a;
      // Far enough to be seen, near enough to be found.
      expect(Math.hypot(a.x - home.x, a.y - home.y)).toBeLessThan(width / 12);
      for (const b of moved.slice(at + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(1.6 * radius);
      }
    });
    expect(apart(marks, 2 * radius + 1.4)).toEqual(moved);
  }
});
