import { draw, seedRandom } from '../../src/engine/random.ts';
import type { Scenario } from '../../src/scenario/schema.ts';
import { smallScenario } from '../scenario/small-scenario.ts';

const MEMBERS = 193;
const PROVISIONS = 16;
const OPTIONS = 5;
const CAMPS = 6;

/**
 * A scenario as large as the General Assembly: six camps with ideal points of their own, whose
 * members differ a little. The same on every call.
 *
 * @param reservation around which the members' reservation values lie, in [0.05, 0.95]
 */
export function largeScenario(reservation: number): Scenario {
  let random = seedRandom('large');
  const next = (): number => {
    const { value, next: state } = draw(random);
    random = state;
    return value;
  };
  const provisions = Array.from({ length: PROVISIONS }, (_, p) => ({
    id: `p${p}`,
    article: `Art. ${p}`,
    title: { en: 'Title' },
    chapter: { en: 'Chapter' },
    question: { en: 'Which?' },
    poles: { low: { en: 'low' }, high: { en: 'high' } },
    options: Array.from({ length: OPTIONS }, (_, o) => ({
      id: `o${o}`,
      axis: o / (OPTIONS - 1),
      label: { en: 'label' },
      text: { en: 'text' },
    })),
    opening: 'o0',
  }));
  const camps = Array.from({ length: CAMPS }, () => provisions.map(next));
  const delegations = Array.from({ length: MEMBERS }, (_, m) => ({
    id: `d${m}`,
    name: { en: `d${m}` },
    reservation: reservation + 0.1 * (next() - 0.5),
    positions: Object.fromEntries(
      provisions.map((provision, p) => {
        const ideal = (camps[m % CAMPS]?.[p] ?? 0) + 0.3 * (next() - 0.5);
        return [
          provision.id,
          {
            ideal: Math.min(1, Math.max(0, ideal)),
            tolerance: 0.3 + 0.5 * next(),
            salience: 5 * next(),
            redLines: next() < 0.01 ? [next() < 0.5 ? 'o0' : 'o4'] : [],
            provenance: { kind: 'estimated' as const, method: 'invented' },
          },
        ];
      }),
    ),
  }));
  return smallScenario({
    provisions,
    delegations,
    groups: [],
    links: [
      {
        id: 'pair',
        when: { provision: 'p0', options: ['o3', 'o4'] },
        needs: { provision: 'p1', options: ['o3', 'o4'] },
        penalty: 0.05,
        concerns: 'all',
        explanation: { en: 'because' },
      },
    ],
  });
}
