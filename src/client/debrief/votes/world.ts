import { type GeoProjection, geoEqualEarth } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import atlas from 'world-atlas/land-110m.json';
import places from './state-places.json';

const topology = atlas as unknown as Topology<{ land: GeometryObject }>;

/** Where there is land. No borders: the map is shown in classrooms of countries that dispute them. */
export const LAND = feature(topology, topology.objects.land);

/** Height of the map for its width; Antarctica is left out, for nobody votes there. */
export const MAP_SHAPE = 0.46;

/** From the north of Greenland to Cape Horn. */
const SHOWN = {
  type: 'MultiPoint',
  coordinates: [
    [-179, 0],
    [179, 0],
    [0, 83],
    [0, -57],
  ],
} as const;

export function worldProjection(width: number, height: number): GeoProjection {
  return geoEqualEarth().fitExtent(
    [
      [2, 2],
      [width - 2, height - 2],
    ],
    { type: 'MultiPoint', coordinates: SHOWN.coordinates.map((point) => [...point]) },
  );
}

export interface Mark {
  readonly delegation: number;
  readonly x: number;
  readonly y: number;
}

/** Longitude and latitude in degrees at which a state is marked; null for who is no state. */
export function placeOf(iso2: string | undefined): readonly [number, number] | null {
  const [longitude, latitude] =
    (places as Readonly<Record<string, readonly number[]>>)[iso2 ?? ''] ?? [];
  return longitude === undefined || latitude === undefined ? null : [longitude, latitude];
}

const ROUNDS = 80;

/**
 * Moves marks apart until none lies on another, each as near to its place as that allows. The same
 * marks always come to lie the same.
 *
 * @param distance least distance between two marks, in the unit of x and y
 */
export function apart(marks: readonly Mark[], distance: number): Mark[] {
  const moved = marks.map((mark) => ({ ...mark }));
  for (let round = 0; round < ROUNDS; round++) {
    const pull = 0.08 * (1 - round / ROUNDS);
    moved.forEach((mark, at) => {
      const home = marks[at] ?? mark;
      mark.x += (home.x - mark.x) * pull;
      mark.y += (home.y - mark.y) * pull;
    });
    let touching = false;
    moved.forEach((a, at) => {
      for (const b of moved.slice(at + 1)) {
        const dx = b.x - a.x || 0.01;
        const dy = b.y - a.y || 0.01;
        const between = Math.hypot(dx, dy);
        if (between >= distance) continue;
        touching = true;
        const push = (distance - between) / 2 / between;
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
      }
    });
    if (!touching && pull < 0.01) break;
  }
  return moved;
}
