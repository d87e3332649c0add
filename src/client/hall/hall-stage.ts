import { CANVAS, Core, Game, Scale, WEBGL } from 'phaser';
import { type HallDrawing, HallScene } from './hall-scene.ts';
import { rendererHere } from './renderer-choice.ts';

export interface HallStage {
  /** Draws the hall; the loop runs only as long as something moves. */
  show(drawing: HallDrawing): void;
  readonly renderer: 'webgl' | 'canvas';
  readonly scene: HallScene;
  destroy(): void;
}

/** Frames to let pass before the loop sleeps: the last tween must have been drawn. */
const LINGER = 3;

/**
 * Puts a canvas into the element, drawn on by the renderer that is fastest here. This file is
 * the only door to Phaser, so that its megabyte is fetched when a hall is shown and not before.
 */
export function openHallStage(
  parent: HTMLElement,
  wanted: 'auto' | 'webgl' | 'canvas' = 'auto',
): Promise<HallStage> {
  return new Promise((resolve) => {
    const scene = new HallScene(() => resolve(stage));
    const game = new Game({
      type: (wanted === 'auto' ? rendererHere() : wanted) === 'webgl' ? WEBGL : CANVAS,
      parent,
      width: Math.max(1, parent.clientWidth),
      height: Math.max(1, parent.clientHeight),
      transparent: true,
      banner: false,
      autoFocus: false,
      audio: { noAudio: true },
      // The seats are DOM elements above the canvas: the canvas takes no input.
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      scale: { mode: Scale.NONE, autoRound: true },
      render: {
        antialias: true,
        // Placards stand upright on whole pixels: smoothing their edges again would cost a machine
        // without a graphics card three quarters of its frames.
        antialiasGL: false,
        // Quads of one batch; a full hall has about 600.
        batchSize: 1024,
        roundPixels: false,
        powerPreference: 'low-power',
      },
      scene,
    });
    let idle = 0;
    game.events.on(Core.Events.POST_RENDER, () => {
      idle = scene.busy ? 0 : idle + 1;
      if (idle > LINGER) game.loop.sleep();
    });
    const stage: HallStage = {
      scene,
      get renderer() {
        return game.renderer.type === WEBGL ? 'webgl' : 'canvas';
      },
      show(drawing) {
        const width = Math.round(drawing.layout.width * drawing.density);
        const height = Math.round(drawing.layout.height * drawing.density);
        if (game.scale.width !== width || game.scale.height !== height) {
          game.scale.setZoom(1 / drawing.density);
          game.scale.resize(width, height);
        }
        scene.show(drawing);
        idle = 0;
        game.loop.wake();
      },
      destroy() {
        // Phaser takes itself down in its next step, so the loop must be awake for it.
        game.destroy(true);
        game.loop.wake();
      },
    };
  });
}
