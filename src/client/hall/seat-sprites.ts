import type { GameObjects, Scene } from 'phaser';
import type { Box } from './box.ts';
import type { HallAtlas } from './hall-atlas.ts';
import type { HallSeat } from './hall-picture.ts';
import type { Look } from './look.ts';
import { markOf, paintEnvelope, paintMark, paintPlace } from './mark-paint.ts';
import { inkOf, marginOf, paintPlacard, paintWords, toneOf } from './placard-paint.ts';
import type { SetText } from './placard-text.ts';

type Part = 'card' | 'words' | 'groups' | 'mark' | 'place' | 'envelope';

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

const DEPTH: Readonly<Record<Part, number>> = {
  card: 2,
  words: 3,
  groups: 3,
  mark: 4,
  place: 4,
  envelope: 4,
};

/** The images that make up one placard. They are made when first needed and hidden when not. */
export class SeatSprites {
  readonly #scene: Scene;
  readonly #atlas: HallAtlas;
  readonly #parts = new Map<Part, GameObjects.Image>();
  #mark: string | null = null;
  #box: Box = { x: 0, y: 0, width: 0, height: 0 };

  constructor(scene: Scene, atlas: HallAtlas) {
    this.#scene = scene;
    this.#atlas = atlas;
  }

  /** Draws the placard anew. True when its mark is one that was not there before. */
  draw({ seat, mode, box, label, groups, look, density }: SeatDrawing): boolean {
    this.#box = box;
    const tone = toneOf(seat, mode);
    const { width, height } = box;
    const margin = marginOf(height);
    const roomy = isRoomy(box, density);
    const mark = markOf(seat, mode);
    const solid = tone === 'yes' || tone === 'no' || tone === 'abstain';
    // On a small placard the mark stands under the code, which makes room for it.
    const raise = !roomy && mark !== null ? height * -0.17 : groups === null ? 0 : height * -0.1;

    this.#put(
      'card',
      `card ${tone} ${seat.mine}`,
      0,
      0,
      width + 2 * margin,
      height + 2 * margin,
      paintPlacard(tone, seat.mine, look),
    );
    const ink = inkOf(tone, look);
    const weight = seat.mine || seat.speaking ? 750 : 620;
    this.#put(
      'words',
      `words ${label.lines.join('|')} ${ink} ${weight}`,
      0,
      raise,
      width,
      label.lines.length * label.size * 1.3,
      paintWords(label, ink, look.font, weight),
    );
    if (groups === null) this.#hide('groups');
    else
      this.#put(
        'groups',
        `words ${groups.lines.join('|')} ${ink} small`,
        0,
        height * 0.33,
        width,
        groups.size * 1.3,
        paintWords(groups, ink, look.font, 500),
      );

    const badge = Math.round(roomy ? Math.min(height * 0.4, width * 0.26) : height * 0.4);
    if (mark === null) this.#hide('mark');
    else if (roomy)
      this.#put(
        'mark',
        `mark ${mark} ${solid}`,
        width / 2 - badge * 0.36,
        -height / 2 + badge * 0.3,
        badge,
        badge,
        paintMark(mark, look, solid),
      );
    else
      this.#put(
        'mark',
        `mark ${mark} ${solid}`,
        0,
        height * 0.26,
        badge,
        badge,
        paintMark(mark, look, solid),
      );

    const small = Math.round(
      Math.max(Math.min(height * 0.36, width * 0.24), Math.min(12 * density, height * 0.5)),
    );
    if (seat.queue === null || height < 15 * density) this.#hide('place');
    else
      this.#put(
        'place',
        `place ${seat.queue}`,
        -width / 2 + small * 0.22,
        -height / 2 + small * 0.22,
        seat.queue > 9 ? small * 1.5 : small,
        small,
        paintPlace(seat.queue, look),
      );
    if (seat.offers === 0 || height < 15 * density) this.#hide('envelope');
    else
      this.#put(
        'envelope',
        'envelope',
        width / 2 - small * 0.25,
        height / 2 - small * 0.22,
        small,
        small,
        paintEnvelope(look),
      );

    const isNew = mark !== null && mark !== this.#mark;
    this.#mark = mark;
    return isNew;
  }

  get mark(): GameObjects.Image | null {
    return this.#parts.get('mark') ?? null;
  }

  /** Moves the whole placard, for the bench: the worst case is that every one of them moves. */
  nudge(dx: number, dy: number): void {
    for (const image of this.#parts.values()) {
      const [x, y] = (image.getData('at') as readonly [number, number] | undefined) ?? [0, 0];
      image.setPosition(this.#box.x + x + dx, this.#box.y + y + dy);
    }
  }

  destroy(): void {
    for (const image of this.#parts.values()) image.destroy();
    this.#parts.clear();
  }

  #put(
    part: Part,
    frame: string,
    dx: number,
    dy: number,
    width: number,
    height: number,
    paint: Parameters<HallAtlas['frame']>[3],
  ): void {
    const wide = Math.ceil(width);
    const high = Math.ceil(height);
    const name = `${frame} ${wide}x${high}`;
    const texture = this.#atlas.frame(name, wide, high, paint);
    const image = this.#parts.get(part) ?? this.#make(part, texture, name);
    if (image.frame.name !== name || image.texture.key !== texture) image.setTexture(texture, name);
    // Whole pixels keep type sharp: the frame's corner, not its centre, must fall on one.
    const x = Math.round(this.#box.x + dx - wide / 2) + wide / 2 - this.#box.x;
    const y = Math.round(this.#box.y + dy - high / 2) + high / 2 - this.#box.y;
    image.setData('at', [x, y]);
    image.setPosition(this.#box.x + x, this.#box.y + y).setVisible(true);
  }

  #make(part: Part, texture: string, frame: string): GameObjects.Image {
    const image = this.#scene.add.image(0, 0, texture, frame).setDepth(DEPTH[part]);
    this.#parts.set(part, image);
    return image;
  }

  #hide(part: Part): void {
    this.#parts.get(part)?.setVisible(false);
  }
}

/** Whether the mark has a corner of its own; on a smaller placard it stands under the code. */
function isRoomy({ width, height }: Box, density: number): boolean {
  return height >= 24 * density && width >= 40 * density;
}
