import type { GameObjects, Scene } from 'phaser';
import type { Box } from './box.ts';
import type { HallAtlas, Painter } from './hall-atlas.ts';
import type { HallSeat } from './hall-picture.ts';
import type { Look } from './look.ts';
import { markOf, paintEnvelope, paintMark, paintPlace } from './mark-paint.ts';
import { inkOf, marginOf, paintPlacard, paintWords, toneOf } from './placard-paint.ts';
import type { SetText } from './placard-text.ts';

type Part = 'card' | 'mark' | 'place' | 'envelope';

/** What a placard is drawn from; lengths in device pixels. */
export interface SeatDrawing {
  readonly seat: HallSeat;
  readonly mode: 'stances' | 'consensus' | 'vote';
  readonly box: Box;
  readonly label: SetText;
  readonly groups: SetText | null;
  readonly look: Look;
  /** Device pixels for a CSS pixel. */
  readonly density: number;
}

/** An image and its place beside the middle of the seat. */
interface Placed {
  readonly image: GameObjects.Image;
  x: number;
  y: number;
}

/** The images that make up one placard. They are made when first needed and hidden when not. */
export class SeatSprites {
  readonly #scene: Scene;
  readonly #atlas: HallAtlas;
  readonly #parts = new Map<Part, Placed>();
  #mark: string | null = null;
  #box: Box = { x: 0, y: 0, width: 0, height: 0 };

  constructor(scene: Scene, atlas: HallAtlas) {
    this.#scene = scene;
    this.#atlas = atlas;
  }

  /** Draws the placard anew. True when its mark is one that was not there before. */
  draw(drawing: SeatDrawing): boolean {
    const { seat, mode, box, look, density } = drawing;
    const { width, height } = box;
    this.#box = box;
    const mark = markOf(seat, mode);
    this.#drawCard(drawing, mark !== null);

    const roomy = isRoomy(box, density);
    const badge = Math.round(roomy ? Math.min(height * 0.4, width * 0.26) : height * 0.4);
    if (mark === null) this.#hide('mark');
    else {
      const solid = mode === 'vote';
      const [x, y] = roomy
        ? [width / 2 - badge * 0.36, badge * 0.3 - height / 2]
        : [0, height * 0.26];
      this.#put('mark', `mark ${mark} ${solid}`, x, y, badge, badge, paintMark(mark, look, solid));
    }

    const small = Math.round(
      Math.max(Math.min(height * 0.36, width * 0.24), Math.min(12 * density, height * 0.5)),
    );
    const tiny = height < 15 * density;
    const side = width / 2 - small * 0.22;
    const edge = height / 2 - small * 0.22;
    if (tiny || seat.queue === null) this.#hide('place');
    else {
      const wide = seat.queue > 9 ? small * 1.5 : small;
      const paint = paintPlace(seat.queue, look);
      this.#put('place', `place ${seat.queue}`, -side, -edge, wide, small, paint);
    }
    if (tiny || seat.offers === 0) this.#hide('envelope');
    else this.#put('envelope', 'envelope', side, edge, small, small, paintEnvelope(look));

    const isNew = mark !== null && mark !== this.#mark;
    this.#mark = mark;
    return isNew;
  }

  get mark(): GameObjects.Image | null {
    return this.#parts.get('mark')?.image ?? null;
  }

  /** Moves the whole placard, for the bench: the worst case is that every one of them moves. */
  nudge(dx: number, dy: number): void {
    for (const { image, x, y } of this.#parts.values()) {
      image.setPosition(this.#box.x + x + dx, this.#box.y + y + dy);
    }
  }

  destroy(): void {
    for (const { image } of this.#parts.values()) image.destroy();
    this.#parts.clear();
  }

  /**
   * The card with its words is one image: without a graphics card every layer of pixels counts, and
   * a card is repainted only when what it says changes.
   */
  #drawCard({ seat, mode, box, label, groups, look, density }: SeatDrawing, marked: boolean): void {
    const { width, height } = box;
    const tone = toneOf(seat, mode);
    const margin = marginOf(height);
    const ink = inkOf(tone, look);
    const weight = seat.mine || seat.speaking ? 750 : 620;
    // On a small placard the mark stands under the code, which makes room for it.
    const raise = marked && !isRoomy(box, density) ? 0.17 : groups === null ? 0 : 0.1;
    const card = paintPlacard(tone, seat.mine, look);
    const words = paintWords(label, ink, look.font, weight);
    const small = groups === null ? null : paintWords(groups, ink, look.font, 500);
    const paint: Painter = (context, wide, high) => {
      card(context, wide, high);
      context.translate(0, -Math.round(height * raise));
      words(context, wide, high);
      context.translate(0, Math.round(height * (raise + 0.33)));
      small?.(context, wide, high);
    };
    const said = `${label.lines.join('|')}/${groups?.lines[0] ?? ''}`;
    const name = `card ${tone} ${seat.mine} ${weight} ${raise} ${said}`;
    this.#put('card', name, 0, 0, width + 2 * margin, height + 2 * margin, paint);
  }

  #put(
    part: Part,
    frame: string,
    dx: number,
    dy: number,
    width: number,
    height: number,
    paint: Painter,
  ): void {
    const wide = Math.ceil(width);
    const high = Math.ceil(height);
    const name = `${frame} ${wide}x${high}`;
    const texture = this.#atlas.frame(name, wide, high, paint);
    const placed = this.#parts.get(part) ?? this.#make(part, texture, name);
    const { image } = placed;
    if (image.frame.name !== name || image.texture.key !== texture) image.setTexture(texture, name);
    // Whole pixels keep type sharp: the frame's corner, not its centre, must fall on one.
    placed.x = Math.round(this.#box.x + dx - wide / 2) + wide / 2 - this.#box.x;
    placed.y = Math.round(this.#box.y + dy - high / 2) + high / 2 - this.#box.y;
    image.setPosition(this.#box.x + placed.x, this.#box.y + placed.y).setVisible(true);
  }

  #make(part: Part, texture: string, frame: string): Placed {
    const image = this.#scene.add.image(0, 0, texture, frame).setDepth(part === 'card' ? 2 : 3);
    const placed = { image, x: 0, y: 0 };
    this.#parts.set(part, placed);
    return placed;
  }

  #hide(part: Part): void {
    this.#parts.get(part)?.image.setVisible(false);
  }
}

/** Whether the mark has a corner of its own; on a smaller placard it stands under the code. */
function isRoomy({ width, height }: Box, density: number): boolean {
  return height >= 24 * density && width >= 40 * density;
}
