import fc from 'fast-check';
import type { Scenario } from '../../src/scenario/schema.ts';
import { type ScenarioInput, smallScenario } from '../scenario/small-scenario.ts';

type Delegation = ScenarioInput['delegations'][number];
type Link = NonNullable<ScenarioInput['links']>[number];

const tenths = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);
const optionIds = ['a', 'b', 'c', 'd'];
const provisionIds = ['p', 'q', 'r', 's'];
const memberIds = ['one', 'two', 'three', 'four', 'five'];

/** A scenario small enough to look at every one of its texts. */
export const randomScenario: fc.Arbitrary<Scenario> = fc
  .record({
    optionCounts: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 4 }),
    members: fc.integer({ min: 2, max: 5 }),
  })
  .chain(({ optionCounts, members }) => {
    const provisions = optionCounts.map((count, at) => ({
      id: provisionIds[at] ?? 'p',
      options: optionIds.slice(0, count),
    }));
    const ids = memberIds.slice(0, members);
    return fc
      .record({
        members: fc.tuple(...ids.map((id) => delegation(id, provisions, 'member'))),
        observer: delegation('watch', provisions, 'observer'),
        links: fc.array(link(provisions, [...ids, 'watch']), { maxLength: 3 }),
      })
      .map((drawn) =>
        smallScenario({
          provisions: provisions.map(({ id, options }) => ({
            id,
            article: 'Art. 1',
            title: { en: id },
            chapter: { en: 'Chapter' },
            question: { en: 'Which?' },
            poles: { low: { en: 'low' }, high: { en: 'high' } },
            options: options.map((option, at) => ({
              id: option,
              axis: at / (options.length - 1),
              label: { en: option },
              text: { en: option },
            })),
            opening: 'a',
          })),
          delegations: [...drawn.members, drawn.observer],
          links: drawn.links.map((one, at) => ({ ...one, id: `link-${at}` })),
          groups: [],
        }),
      );
  });

interface Shape {
  readonly id: string;
  readonly options: readonly string[];
}

function delegation(
  id: string,
  provisions: readonly Shape[],
  kind: 'member' | 'observer',
): fc.Arbitrary<Delegation> {
  const positions = provisions.map(({ options }) =>
    fc.record({
      values: fc.tuple(...options.map(() => tenths)),
      salience: fc.integer({ min: 0, max: 4 }),
      redLines: fc.option(fc.constantFrom(...options), { freq: 4 }),
    }),
  );
  return fc.record({ reservation: tenths, positions: fc.tuple(...positions) }).map((drawn) => ({
    id,
    kind,
    name: { en: id },
    reservation: drawn.reservation * 0.7,
    positions: Object.fromEntries(
      provisions.map(({ id: provision, options }, at) => {
        const position = drawn.positions[at];
        const values = Object.fromEntries(options.map((o, i) => [o, position?.values[i] ?? 0]));
        return [
          provision,
          {
            values,
            salience: position?.salience ?? 0,
            redLines: position?.redLines == null ? [] : [position.redLines],
            provenance: { kind: 'estimated' as const, method: 'invented' },
          },
        ];
      }),
    ),
  }));
}

function link(provisions: readonly Shape[], concerned: readonly string[]): fc.Arbitrary<Link> {
  const condition = fc.constantFrom(...provisions).chain(({ id, options }) =>
    fc.record({
      provision: fc.constant(id),
      options: fc.subarray([...options], { minLength: 1 }),
    }),
  );
  return fc.record({
    id: fc.constant('link'),
    when: condition,
    needs: condition,
    penalty: fc.integer({ min: 0, max: 4 }).map((n) => n / 10),
    blocking: fc.boolean(),
    concerns: fc.oneof(fc.constant('all' as const), fc.subarray([...concerned], { minLength: 1 })),
    explanation: fc.constant({ en: 'because' }),
  });
}
