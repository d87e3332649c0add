/** State of the generator: four unsigned 32-bit words, kept in the game's state. */
export type RandomState = readonly [number, number, number, number];

/**
 * Seeds the generator from any string, so that people can share a seed by word of mouth.
 * The string is spread over 128 bits with the cyrb128 construction (public domain).
 */
export function seedRandom(seed: string): RandomState {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let i = 0; i < seed.length; i++) {
    const k = seed.charCodeAt(i);
    a = b ^ Math.imul(a ^ k, 597399067);
    b = c ^ Math.imul(b ^ k, 2869860233);
    c = d ^ Math.imul(c ^ k, 951274213);
    d = a ^ Math.imul(d ^ k, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

/**
 * Draws a number in [0,1) with 32 bits of resolution and returns the next state (sfc32). Integer
 * arithmetic only, so that the draw is the same on every machine.
 */
export function draw(state: RandomState): { readonly value: number; readonly next: RandomState } {
  const [a, b, c, d] = state;
  const t = (((a + b) | 0) + d) | 0;
  return {
    value: (t >>> 0) / 4294967296,
    next: [
      (b ^ (b >>> 9)) >>> 0,
      (c + (c << 3)) >>> 0,
      (((c << 21) | (c >>> 11)) + t) >>> 0,
      (d + 1) >>> 0,
    ],
  };
}
