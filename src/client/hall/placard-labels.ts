import { type Box, scaled } from './box.ts';
import type { HallSeat } from './hall-picture.ts';
import type { HallDrawing } from './hall-scene.ts';
import { type Measure, type SetText, setName } from './placard-text.ts';

export interface Label {
  readonly label: SetText;
  readonly groups: SetText | null;
}

/** How much larger than the smallest name in the hall another may be set. */
const UNEVEN = 1.2;
/** Largest type of a name, in CSS pixels. */
const LARGEST = 22;

/** Names where nearly all of them fit, else codes for everybody: a hall of both is hard to scan. */
export function labelsFor({ picture, layout, look, density }: HallDrawing): Label[] {
  const measure = measureIn(look.font);
  const setAll = (largest: number) =>
    picture.seats.map((seat, at) => {
      const box = layout.seats[at];
      if (box === undefined || box.height < 24 || picture.seats.length > 70) return null;
      const { width, height } = scaled(box, density);
      const most = Math.min(height * 0.42, largest);
      return setName(seat.name, width * 0.78, height * 0.66, 10.5 * density, most, measure);
    });
  const first = setAll(LARGEST * density);
  const byName = first.filter((name) => name !== null).length >= picture.seats.length * 0.7;
  // Observers' placards are smaller: what fits on them must not make members' names small.
  const sizes = first
    .slice(0, picture.members)
    .flatMap((name) => (name === null ? [] : [name.size]));
  const names = byName ? setAll(Math.min(LARGEST * density, ...sizes) * UNEVEN) : [];
  return picture.seats.map((seat, at): Label => {
    const box = scaled(layout.seats[at] ?? { x: 0, y: 0, width: 20, height: 12 }, density);
    return {
      label: names[at] ?? codeFor(seat, box, measure),
      groups: groupsFor(seat, box, density, measure),
    };
  });
}

function codeFor(seat: HallSeat, { width, height }: Box, measure: Measure): SetText {
  const size = Math.min(height * 0.5, (width * 0.86 * height) / measure(seat.code, height), 30);
  return { lines: [seat.code], size };
}

/** The letters of a delegation's groups, where a placard is large enough to bear a second line. */
function groupsFor(seat: HallSeat, box: Box, density: number, measure: Measure): SetText | null {
  const size = Math.min(box.height * 0.17, 12 * density);
  if (seat.groups.length === 0 || size < 9 * density) return null;
  for (let count = seat.groups.length; count > 0; count--) {
    const words = seat.groups.slice(0, count).join(' · ');
    if (measure(words, size) <= box.width * 0.9) return { lines: [words], size };
  }
  return null;
}

const probes = new Map<string, Measure>();

export function measureIn(font: string): Measure {
  const known = probes.get(font);
  if (known !== undefined) return known;
  const context = document.createElement('canvas').getContext('2d');
  const measure: Measure = (words, size) => {
    if (context === null) return words.length * size * 0.6;
    // One size of type for all measurements; browsers scale it evenly enough.
    context.font = `700 32px ${font}`;
    return (context.measureText(words).width * size) / 32;
  };
  probes.set(font, measure);
  return measure;
}
