import { type GameObjects, Scene } from 'phaser';
import { scaled } from './box.ts';
import { HallAtlas } from './hall-atlas.ts';
import type { HallLayout } from './hall-layout.ts';
import type { HallPicture } from './hall-picture.ts';
import type { Look } from './look.ts';
import { labelsFor, measureIn } from './placard-labels.ts';
import { paintHalo, paintRostrum } from './placard-paint.ts';
import { placardName, setName } from './placard-text.ts';
import { SeatSprites } from './seat-sprites.ts';

/** All that the scene draws from: it keeps nothing of the game itself. */
export interface HallDrawing {
  readonly picture: HallPicture;
  readonly layout: HallLayout;
  readonly look: Look;
  /** Device pixels for a CSS pixel. */
  readonly density: number;
  readonly still: boolean;
}

const POP = 240;
const BREATH = 1100;

/** The hall: placards, the rostrum with the Chair, the speaker's light. */
export class HallScene extends Scene {
  readonly #atlas: HallAtlas;
  readonly #seats = new Map<string, SeatSprites>();
  #rostrum: GameObjects.Image | null = null;
  #halo: GameObjects.Image | null = null;
  #drawn: HallDrawing | null = null;
  #speaker: string | null = null;
  #parade = false;

  readonly #ready: () => void;

  /** `ready` is called when the scene can be drawn on. */
  constructor(ready: () => void) {
    super('hall');
    this.#ready = ready;
    this.#atlas = new HallAtlas(this);
  }

  create(): void {
    this.#ready();
  }

  /** True while something moves, so that the loop must go on. */
  get busy(): boolean {
    return this.#parade || this.tweens.getTweens().length > 0;
  }

  show(drawing: HallDrawing): void {
    const before = this.#drawn;
    const anew =
      before === null ||
      before.layout !== drawing.layout ||
      before.look !== drawing.look ||
      before.density !== drawing.density ||
      !sameLabels(before.picture, drawing.picture);
    if (anew) this.#clear();
    this.#drawn = drawing;
    this.#drawRostrum(drawing);
    const labels = labelsFor(drawing);
    const { picture, layout, density, look } = drawing;
    for (const [at, seat] of picture.seats.entries()) {
      const box = layout.seats[at];
      const label = labels[at];
      if (box === undefined || label === undefined) continue;
      const sprites = this.#seats.get(seat.id) ?? new SeatSprites(this, this.#atlas);
      this.#seats.set(seat.id, sprites);
      const { mode } = picture;
      const isNew = sprites.draw({
        seat,
        mode,
        box: scaled(box, density),
        look,
        density,
        ...label,
      });
      if (isNew && !anew && !drawing.still && sprites.mark !== null) this.#pop(sprites.mark);
    }
    this.#light(drawing);
    this.#atlas.upload();
  }

  /** Sets every placard in motion, for the bench. */
  parade(): void {
    this.#parade = true;
  }

  override update(time: number): void {
    if (!this.#parade) return;
    let phase = 0;
    for (const sprites of this.#seats.values()) {
      phase += 0.37;
      sprites.nudge(Math.sin(time / 500 + phase) * 3, Math.cos(time / 400 + phase) * 3);
    }
  }

  #clear(): void {
    for (const sprites of this.#seats.values()) sprites.destroy();
    this.#seats.clear();
    this.tweens.killAll();
    this.#rostrum?.destroy();
    this.#halo?.destroy();
    this.#rostrum = null;
    this.#halo = null;
    this.#speaker = null;
    this.#atlas.clear();
  }

  #drawRostrum({ picture, layout, look, density }: HallDrawing): void {
    if (this.#rostrum !== null) return;
    const box = scaled(layout.rostrum, density);
    const text = setName(
      picture.chair,
      box.width * 0.84,
      box.height * 0.86,
      8 * density,
      box.height * 0.4,
      measureIn(look.font),
    ) ?? { lines: [picture.chair], size: 8 * density };
    const texture = this.#atlas.frame('rostrum', box.width, box.height, paintRostrum(text, look));
    this.#rostrum = this.add.image(box.x, box.y, texture, 'rostrum').setDepth(1);
  }

  /** A mark that has just appeared springs up, so that the eye finds it. */
  #pop(mark: GameObjects.Image): void {
    mark.setScale(0.2);
    this.tweens.add({ targets: mark, scale: 1, duration: POP, ease: 'Back.easeOut' });
  }

  #light({ picture, layout, look, density, still }: HallDrawing): void {
    const at = picture.seats.findIndex((seat) => seat.speaking);
    const box = layout.seats[at];
    const speaker = picture.seats[at]?.id ?? null;
    if (speaker === this.#speaker) return;
    this.#speaker = speaker;
    if (this.#halo !== null) {
      this.tweens.killTweensOf(this.#halo);
      this.#halo.setVisible(false).setScale(1).setAlpha(1);
    }
    if (box === undefined) return;
    const { x, y, width, height } = scaled(box, density);
    const wide = Math.ceil(width + height * 0.5);
    const high = Math.ceil(height * 1.5);
    const texture = this.#atlas.frame('halo', wide, high, paintHalo(look));
    this.#halo ??= this.add.image(x, y, texture, 'halo').setDepth(0);
    this.#halo.setPosition(x, y).setVisible(true);
    // A few breaths draw the eye; an endless one would keep the machine awake.
    if (!still) {
      this.tweens.add({
        targets: this.#halo,
        scale: { from: 0.92, to: 1.06 },
        alpha: { from: 0.7, to: 1 },
        duration: BREATH,
        ease: 'Sine.easeInOut',
        yoyo: true,
        repeat: 2,
      });
    }
  }
}

function sameLabels(a: HallPicture, b: HallPicture): boolean {
  return (
    a.chair === b.chair &&
    a.seats.length === b.seats.length &&
    a.seats.every((seat, at) => {
      const other = b.seats[at];
      return (
        other !== undefined &&
        seat.id === other.id &&
        placardName(seat.name) === placardName(other.name)
      );
    })
  );
}
