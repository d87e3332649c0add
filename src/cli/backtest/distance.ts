import {
  adoptableShares,
  distanceTo,
  sharesOf,
  type TextDistance,
} from '../../analysis/backtest/text-distance.ts';
import { modelOf } from '../../engine/model.ts';
import { type TextVector, vectorOf } from '../../engine/utility.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Ending } from './game-thread.ts';

/** Mean distance from the text adopted in 2024, on the axes of the provisions, in [0,1]. */
export interface Distance {
  /** Of the texts adopted in the games; null where none was. */
  readonly played: number | null;
  /** Of a text drawn at random from all adoptable ones; exact. */
  readonly random: number;
  /** Of the Chair's opening draft. */
  readonly opening: number;
  readonly identical: {
    readonly played: number | null;
    readonly random: number;
    readonly opening: number;
  };
  /** Over the provisions that the world changed from the opening draft, and over the others. */
  readonly moved: MeanDistance;
  readonly stayed: MeanDistance;
  /** Texts adopted in the games, how they were, and the standard error of their mean distance. */
  readonly adopted: number;
  readonly byOutcome: Readonly<Record<'consensus' | 'vote', number | null>>;
  readonly standardError: number | null;
  readonly adoptableTexts: number;
  readonly provisions: readonly {
    readonly provision: string;
    readonly real: string;
    readonly played: TextDistance['provisions'][number] | null;
    readonly random: TextDistance['provisions'][number];
    readonly opening: TextDistance['provisions'][number];
  }[];
}

interface MeanDistance {
  readonly provisions: number;
  /** Null where no text was adopted, or there is no such provision. */
  readonly played: number | null;
  readonly random: number | null;
  readonly opening: number | null;
}

/**
 * How far the texts adopted in the games lie from the real one, beside a random adoptable text and
 * the opening draft.
 *
 * @throws Error where no text of the scenario could be adopted
 */
export function distanceOf(
  scenario: Scenario,
  real: TextVector,
  endings: readonly Ending[],
): Distance {
  const model = modelOf(scenario);
  const textsOf = (outcome?: Ending['outcome']): TextVector[] =>
    endings.flatMap((ending) =>
      ending.text === null || (outcome !== undefined && ending.outcome !== outcome)
        ? []
        : [vectorOf(model, ending.text)],
    );
  const meanOf = (texts: readonly TextVector[]): TextDistance | null => {
    const shares = sharesOf(model, texts);
    return shares === null ? null : distanceTo(model, real, shares);
  };
  const texts = textsOf();
  const played = meanOf(texts);
  const adoptable = adoptableShares(model);
  if (adoptable === null) throw new Error('No text of the scenario could be adopted.');
  const random = distanceTo(model, real, adoptable.shares);
  const draft = model.provisions.map(
    ({ provision, optionIndex }) => optionIndex.get(provision.opening) ?? -1,
  );
  const opening = meanOf([draft]) ?? random;
  const nowhere = { distance: 0, identical: 0 };
  const provisions = model.provisions.map(({ id, provision }, at) => ({
    provision: id,
    real: provision.reality?.option ?? '',
    played: played?.provisions[at] ?? null,
    random: random.provisions[at] ?? nowhere,
    opening: opening.provisions[at] ?? nowhere,
  }));
  return {
    played: played?.distance ?? null,
    random: random.distance,
    opening: opening.distance,
    identical: {
      played: played?.identical ?? null,
      random: random.identical,
      opening: opening.identical,
    },
    adopted: texts.length,
    byOutcome: {
      consensus: meanOf(textsOf('consensus'))?.distance ?? null,
      vote: meanOf(textsOf('vote'))?.distance ?? null,
    },
    standardError: standardError(texts.flatMap((text) => meanOf([text])?.distance ?? [])),
    adoptableTexts: adoptable.texts,
    moved: meanOver(provisions.filter((one) => one.opening.identical === 0)),
    stayed: meanOver(provisions.filter((one) => one.opening.identical === 1)),
    provisions,
  };
}

function meanOver(provisions: Distance['provisions']): MeanDistance {
  const mean = (figures: readonly number[]): number | null =>
    figures.length === 0 || figures.length < provisions.length
      ? null
      : figures.reduce((sum, x) => sum + x, 0) / figures.length;
  return {
    provisions: provisions.length,
    played: mean(provisions.flatMap((one) => one.played?.distance ?? [])),
    random: mean(provisions.map((one) => one.random.distance)),
    opening: mean(provisions.map((one) => one.opening.distance)),
  };
}

/** Of the mean of some figures; null for fewer than two. */
function standardError(figures: readonly number[]): number | null {
  const n = figures.length;
  if (n < 2) return null;
  const mean = figures.reduce((sum, x) => sum + x, 0) / n;
  const variance = figures.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1);
  return Math.sqrt(variance / n);
}
