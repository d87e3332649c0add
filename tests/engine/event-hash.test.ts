import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, hashEvents, hashOf } from '../../src/engine/event-hash.ts';

/** FNV-1a as its authors write it, with BigInt. */
function reference(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

describe('the hash of a value', () => {
  test('is FNV-1a of its canonical JSON, for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(hashOf(value)).toBe(reference(canonicalJson(value)));
      }),
    );
  });

  test('reads every alphabet as UTF-8', () => {
    for (const text of ['Việt Nam', 'Côte d’Ivoire', '中国', '🇻🇳', 'Ð']) {
      expect(hashOf(text)).toBe(reference(JSON.stringify(text)));
    }
  });

  test('does not depend on the order of keys, and leaves undefined out', () => {
    expect(hashOf({ a: 1, b: { c: 2, d: undefined } })).toBe(hashOf({ b: { c: 2 }, a: 1 }));
  });

  test('survives a journey through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(hashOf(JSON.parse(JSON.stringify(value)))).toBe(hashOf(value));
      }),
    );
  });

  test('refuses what has no JSON instead of calling it null', () => {
    expect(() => hashOf({ a: Number.NaN })).toThrow(TypeError);
    expect(() => hashOf(() => 1)).toThrow(TypeError);
  });
});

test('the hash of events changes with their order', () => {
  const arrived = { type: 'arrived', by: 'arland' } as const;
  const departed = { type: 'departed', by: 'arland' } as const;
  expect(hashEvents([arrived, departed])).not.toBe(hashEvents([departed, arrived]));
  expect(hashEvents([])).toMatch(/^[0-9a-f]{16}$/);
});
