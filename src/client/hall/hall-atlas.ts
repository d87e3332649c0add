import type { Scene, Textures } from 'phaser';

/** Paints into a box of the given size whose corner is the origin. */
export type Painter = (context: CanvasRenderingContext2D, width: number, height: number) => void;

const KEY = 'hall-atlas';
/** Small pages, since a page is handed over whole when a frame has been added to it. */
const SIZE = 1024;

/**
 * One canvas that holds every placard, word and mark as a frame, painted when first asked for: the
 * whole hall is then one texture, drawn in one batch, and a word is set in type only once.
 */
export class HallAtlas {
  readonly #scene: Scene;
  #canvas: HTMLCanvasElement | null = null;
  #texture: Textures.Texture | null = null;
  #page = 0;
  #x = 0;
  #y = 0;
  #shelf = 0;
  #dirty = false;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Forgets all frames: sizes or colours have changed. */
  clear(): void {
    this.destroy();
    this.#startPage();
  }

  /** The key of the texture that holds the frame; paints the frame if it is new. */
  frame(name: string, width: number, height: number, paint: Painter): string {
    for (let page = 0; page <= this.#page; page++) {
      if (this.#scene.textures.exists(KEY + page)) {
        if (this.#scene.textures.get(KEY + page).has(name)) return KEY + page;
      }
    }
    const wide = Math.ceil(width);
    const high = Math.ceil(height);
    if (this.#x + wide + 1 > SIZE) {
      this.#x = 0;
      this.#y += this.#shelf + 1;
      this.#shelf = 0;
    }
    if (this.#texture === null || this.#y + high + 1 > SIZE) this.#nextPage();
    const context = this.#canvas?.getContext('2d');
    if (context !== null && context !== undefined) {
      context.save();
      context.translate(this.#x, this.#y);
      paint(context, wide, high);
      context.restore();
    }
    this.#texture?.add(name, 0, this.#x, this.#y, wide, high);
    // A texel of air between frames keeps smoothing from mixing neighbours.
    this.#x += wide + 1;
    this.#shelf = Math.max(this.#shelf, high);
    this.#dirty = true;
    return KEY + this.#page;
  }

  /** Hands new frames to the graphics card, once after all have been painted. */
  upload(): void {
    if (this.#dirty) this.#texture?.source[0]?.update();
    this.#dirty = false;
  }

  destroy(): void {
    for (let page = 0; page <= this.#page; page++) {
      if (this.#scene.textures.exists(KEY + page)) this.#scene.textures.remove(KEY + page);
    }
    this.#texture = null;
    this.#page = 0;
  }

  #nextPage(): void {
    this.upload();
    if (this.#texture !== null) this.#page += 1;
    this.#startPage();
  }

  #startPage(): void {
    this.#canvas = document.createElement('canvas');
    this.#canvas.width = SIZE;
    this.#canvas.height = SIZE;
    // `create` makes a texture of a canvas without Phaser's copy of its pixels in memory.
    this.#texture = this.#scene.textures.create(KEY + this.#page, this.#canvas, SIZE, SIZE);
    this.#x = 0;
    this.#y = 0;
    this.#shelf = 0;
  }
}
