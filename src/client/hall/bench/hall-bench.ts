import { layOutHall } from '../hall-layout.ts';
import { openHallStage } from '../hall-stage.ts';
import { readLook } from '../look.ts';
import { benchPicture } from './bench-picture.ts';

export interface HallBenchResult {
  readonly renderer: 'webgl' | 'canvas';
  readonly seats: number;
  /** Images on the stage, all of them moving. */
  readonly images: number;
  readonly width: number;
  readonly height: number;
  readonly density: number;
  readonly seconds: number;
  readonly fps: number;
  /** Milliseconds between frames: the middle one, and the one that 95 of 100 stay under. */
  readonly median: number;
  readonly p95: number;
}

/** Frames that are not counted: the first ones upload textures and compile shaders. */
const WARM_UP = 30;

/**
 * Measures how fast the hall is drawn while every placard of it moves. Reached by the address
 * `#/bench/hall?seats=193&seconds=5&renderer=webgl`, and by `npm run bench:hall`.
 */
export async function benchHall(host: HTMLElement, asked: URLSearchParams): Promise<void> {
  const seats = Number(asked.get('seats') ?? 193);
  const seconds = Number(asked.get('seconds') ?? 5);
  const wanted = (['webgl', 'canvas'] as const).find((one) => one === asked.get('renderer'));
  host.style.cssText = 'position:fixed;inset:0;background:var(--paper-2)';
  await document.fonts.load(`620 16px ${getComputedStyle(host).fontFamily}`);
  const stage = await openHallStage(host, wanted ?? 'auto');
  const density = Math.min(2, devicePixelRatio);
  const layout = layOutHall(seats, 0, innerWidth, innerHeight);
  const picture = benchPicture(seats);
  stage.scene.parade();
  stage.show({ picture, layout, look: readLook(host), density, still: false });

  const times: number[] = [];
  const began = performance.now();
  await new Promise<void>((resolve) => {
    let frames = 0;
    let start = 0;
    const tick = (now: number) => {
      frames += 1;
      if (frames === WARM_UP) start = now;
      if (frames > WARM_UP) times.push(now);
      if (start > 0 ? now - start >= seconds * 1000 : now - began > 60_000) resolve();
      else requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time));
  const sorted = gaps.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.floor(sorted.length * share)] ?? 0);
  const elapsed = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  const result: HallBenchResult = {
    renderer: stage.renderer,
    seats,
    images: stage.scene.children.length,
    width: innerWidth,
    height: innerHeight,
    density,
    seconds: round(elapsed),
    fps: round(gaps.length / elapsed),
    median: at(0.5),
    p95: at(0.95),
  };
  const output = document.createElement('output');
  output.textContent = JSON.stringify(result);
  output.style.cssText = 'position:fixed;inset:auto 0 0;padding:4px;background:var(--paper)';
  document.body.append(output);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
