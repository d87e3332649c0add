import type { Restriction } from '../../src/analysis/zone.ts';
import { type Model, modelOf } from '../../src/engine/model.ts';
import { draw, seedRandom } from '../../src/engine/random.ts';
import { smallScenario } from '../scenario/small-scenario.ts';

export interface RandomZone {
  readonly model: Model;
  readonly within: Restriction;
}

const template = smallScenario();
const provisionIds = ['p', 'q', 'r', 's', 't'];
const optionIds = ['a', 'b', 'c', 'd'];
const memberIds = ['one', 'two', 'three', 'four', 'five', 'six'];

/**
 * A model with few enough texts to look at each, and a restriction of it, the same for the same
 * seed. Made of parsed parts, because parsing thousands of scenarios takes longer than solving them.
 * Half of the values are tenths, so that members are often exactly at their reservation value.
 */
export function randomZone(seed: string): RandomZone {
  let random = seedRandom(seed);
  const next = (): number => {
    const { value, next: after } = draw(random);
    random = after;
    return value;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const some = <T>(from: readonly T[]): T[] => {
    const kept = from.filter(() => next() < 0.5);
    return kept.length > 0 ? kept : from.slice(0, 1);
  };

  const round = next() < 0.5;
  const share = (): number => (round ? below(11) / 10 : next());
  const [form] = template.provisions;
  const [member] = template.delegations;
  if (form === undefined || member === undefined) throw new Error('The small scenario is empty.');
  const provisions = provisionIds.slice(0, 1 + below(5)).map((id) => {
    const ids = optionIds.slice(0, 2 + below(3));
    const options = ids.map((option, at) => ({
      id: option,
      axis: at / (ids.length - 1),
      label: { en: option },
      text: { en: option },
      absent: false,
    }));
    return { ...form, id, options, opening: 'a' };
  });
  const demands = next();
  const redness = next() < 0.3 ? 0.25 : 0.06;
  const ids = memberIds.slice(0, 2 + below(5));
  const wishes = () =>
    provisions.map(({ id, options }) => ({
      id,
      salience: below(5),
      values: Object.fromEntries(options.map((option) => [option.id, share()])),
    }));
  let last = wishes();
  const delegations = [...ids, 'watch'].map((id) => {
    // Some wish the same as the one before, and ask for more or less.
    if (next() < 0.8) last = wishes();
    return {
      ...member,
      id,
      kind: id === 'watch' ? ('observer' as const) : ('member' as const),
      reservation: next() < 0.1 ? 0 : share() * demands,
      positions: Object.fromEntries(
        last.map((wish, at) => [
          wish.id,
          {
            values: wish.values,
            salience: wish.salience,
            redLines: (provisions[at]?.options ?? [])
              .filter(() => next() < redness)
              .map((option) => option.id),
            provenance: { kind: 'estimated' as const, method: 'invented' },
          },
        ]),
      ),
    };
  });
  const condition = () => {
    const { id, options } = provisions[below(provisions.length)] ?? form;
    return { provision: id, options: some(options.map((option) => option.id)) };
  };
  const links = Array.from({ length: below(5) }, (_, at) => ({
    id: `link-${at}`,
    when: condition(),
    needs: condition(),
    penalty: below(4) / 10,
    blocking: next() < 0.4,
    concerns: next() < 0.3 ? ('all' as const) : some([...ids, 'watch']),
    explanation: { en: 'because' },
  }));
  const model = modelOf({ ...template, provisions, delegations, links, groups: [] });

  if (next() < 0.4) return { model, within: {} };
  const off = new Set<string>();
  const fixed = provisions.map(({ options }) => (next() < 0.2 ? below(options.length) : null));
  for (const { index } of model.delegations) {
    for (const [provision, { options }] of provisions.entries()) {
      options.forEach((_, option) => {
        if (next() < 0.3) off.add(`${index}/${provision}/${option}`);
      });
    }
    for (const { id } of links) if (next() < 0.2) off.add(`${index}/${id}`);
  }
  return {
    model,
    within: {
      fixed,
      lifted: (delegation, provision, option) => off.has(`${delegation}/${provision}/${option}`),
      unblocked: (delegation, link) => off.has(`${delegation}/${link}`),
      without: model.members.filter(() => next() < 0.15),
    },
  };
}
