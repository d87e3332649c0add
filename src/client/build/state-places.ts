import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import countries from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/**
 * npx tsx src/client/build/state-places.ts   writes src/client/debrief/votes/state-places.json
 *
 * A place for the mark of each member and observer state of the United Nations, as longitude and
 * latitude in degrees: the middle of its largest piece of land, so that a state with distant
 * islands or overseas territories is marked where most people would look for it. Where that middle
 * lies outside of a crooked shape, the middle of its widest stretch at that latitude is taken; an
 * atoll that the atlas draws as a line is marked at the middle of that line.
 * Source: Natural Earth (public domain), 1:10 million, by the package world-atlas (ISC). Only these
 * points are drawn, never a border.
 */
const ROOT = join(import.meta.dirname, '../../..');
const TARGET = join(ROOT, 'src/client/debrief/votes/state-places.json');

type Point = readonly [longitude: number, latitude: number];
type Ring = readonly Point[];

const atlas: Topology<{ countries: GeometryCollection }> = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'),
);
const largest = new Map<string, Ring>();
for (const { id, geometry } of feature(atlas, atlas.objects.countries).features) {
  const code = id === undefined ? undefined : countries.numericToAlpha2(String(id));
  if (code === undefined) continue;
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  for (const [outline] of polygons) {
    const ring = unwound((outline ?? []).map(([x = 0, y = 0]): Point => [x, y]));
    const known = largest.get(code);
    // A few codes have several features: the main territory is the largest of all their pieces.
    if (known === undefined || extent(ring) > extent(known)) largest.set(code, ring);
  }
}

const everyState: { delegations: { iso2?: string }[] } = JSON.parse(
  readFileSync(join(ROOT, 'scenarios/new-york-2024.json'), 'utf8'),
);
const codes = everyState.delegations.flatMap(({ iso2 }) => (iso2 && iso2 !== 'EU' ? [iso2] : []));
const places = [...codes].sort().map((code) => {
  const ring = largest.get(code);
  if (ring === undefined) throw new Error(`The atlas has no land for ${code}.`);
  return `  ${JSON.stringify(code)}: ${JSON.stringify(middleOf(ring).map(rounded))}`;
});
writeFileSync(
  TARGET,
  `{\n${places
    .join(',\n')
    .replaceAll(',-', ', -')
    .replaceAll(/(\d),(\d|-)/g, '$1, $2')}\n}\n`,
);
console.log(`${TARGET}: ${places.length} places`);

/** Area on the sphere but for a constant factor: degrees of longitude narrow towards the poles. */
function extent(ring: Ring): number {
  return Math.abs(
    edges(ring).reduce((sum, [[x1, y1], [x2, y2]]) => sum + (x2 - x1) * (sine(y1) + sine(y2)), 0),
  );
}

function sine(latitude: number): number {
  return Math.sin((latitude * Math.PI) / 180);
}

/** Beyond the 180th meridian the count goes on, so that a shape across it stays in one piece. */
function unwound(ring: Ring): Ring {
  let turns = 0;
  return ring.map(([x, y], at) => {
    const step = x - (ring[at - 1]?.[0] ?? x);
    if (Math.abs(step) > 180) turns -= Math.sign(step) * 360;
    return [x + turns, y];
  });
}

/** Hundredths of a degree: about a kilometre, finer than any mark. */
function rounded(degrees: number): number {
  return Number((((((degrees + 540) % 360) + 360) % 360) - 180).toFixed(2));
}

function middleOf(ring: Ring): Point {
  const [originX, originY] = ring[0] ?? [0, 0];
  let area = 0;
  let x = 0;
  let y = 0;
  // Measured from one of its corners: far from it, the area of an atoll is lost in rounding.
  for (const [[x1, y1], [x2, y2]] of edges(ring)) {
    const cross = (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY);
    area += cross;
    x += (x1 + x2 - 2 * originX) * cross;
    y += (y1 + y2 - 2 * originY) * cross;
  }
  if (area === 0) return middleOfBox(ring);
  const middle: Point = [originX + x / (3 * area), originY + y / (3 * area)];
  const crossings = edges(ring)
    .filter(([[, y1], [, y2]]) => y1 > middle[1] !== y2 > middle[1])
    .map(([[x1, y1], [x2, y2]]) => x1 + ((middle[1] - y1) / (y2 - y1)) * (x2 - x1))
    .sort((a, b) => a - b);
  const stretches = crossings.flatMap((from, at) => {
    const to = crossings[at + 1];
    return at % 2 === 0 && to !== undefined ? [[from, to] as const] : [];
  });
  if (stretches.some(([from, to]) => from <= middle[0] && middle[0] <= to)) return middle;
  const [widest] = stretches.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]));
  return widest === undefined ? middleOfBox(ring) : [(widest[0] + widest[1]) / 2, middle[1]];
}

function middleOfBox(ring: Ring): Point {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

function edges(ring: Ring): (readonly [Point, Point])[] {
  return ring.flatMap((point, at) => {
    const next = ring[at + 1];
    return next === undefined ? [] : [[point, next] as const];
  });
}
