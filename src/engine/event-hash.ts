import type { GameEvent } from './event.ts';

/**
 * A fingerprint of events, equal on every machine that played the same scenario, seed and
 * commands. It finds damage and differences; it is no protection against forgery.
 */
export function hashEvents(events: readonly GameEvent[]): string {
  return hashOf(events);
}

/** 64-bit FNV-1a over the UTF-8 of the canonical JSON, as 16 hexadecimal digits. */
export function hashOf(value: unknown): string {
  return fnv1a(canonicalJson(value));
}

/** JSON with the keys of every object in code-unit order and `undefined` left out. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
    return `{${entries.join(',')}}`;
  }
  throw new TypeError(`A ${typeof value} has no JSON`);
}

/**
 * The 64-bit product is kept in four limbs of 16 bits: BigInt would be some fifty times slower.
 * Offset basis cbf29ce484222325, prime 100000001b3 (2^40 + 2^8 + 0xb3).
 */
function fnv1a(text: string): string {
  let a = 0x2325;
  let b = 0x8422;
  let c = 0x9ce4;
  let d = 0xcbf2;
  const eat = (byte: number): void => {
    a ^= byte;
    // times 0x1b3 in every limb, plus the number shifted by 40 bits (2.5 limbs)
    const low = a * 0x1b3;
    const second = b * 0x1b3 + (low >>> 16);
    const third = c * 0x1b3 + ((a << 8) & 0xffff) + (second >>> 16);
    const fourth = d * 0x1b3 + ((b << 8) & 0xffff) + (a >>> 8) + (third >>> 16);
    a = low & 0xffff;
    b = second & 0xffff;
    c = third & 0xffff;
    d = fourth & 0xffff;
  };
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) {
      eat(code);
      continue;
    }
    if (code >= 0xd800 && code < 0xdc00 && i + 1 < text.length) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
        i++;
      }
    }
    if (code < 0x800) {
      eat(0xc0 | (code >> 6));
    } else {
      if (code < 0x10000) {
        eat(0xe0 | (code >> 12));
      } else {
        eat(0xf0 | (code >> 18));
        eat(0x80 | ((code >> 12) & 0x3f));
      }
      eat(0x80 | ((code >> 6) & 0x3f));
    }
    eat(0x80 | (code & 0x3f));
  }
  return [d, c, b, a].map((limb) => limb.toString(16).padStart(4, '0')).join('');
}
