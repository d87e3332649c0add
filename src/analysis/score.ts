import type { Model } from '../engine/model.ts';
import type { Certificate } from '../engine/state.ts';
import {
  type Lifted,
  redLinesCrossed,
  type TextVector,
  utilityOf,
  vectorOf,
} from '../engine/utility.ts';
import { bestAdoptable } from './adoptable.ts';
import { gainOf, isBroken } from './consent.ts';

/**
 * How much of what a delegation could reach with everybody's consent a text gives it, in [0,1]:
 * (U - reservation) / (best - reservation), where U is its utility of the text.
 * - 0 where the text crosses one of its own red lines or blocking links, or is worth no more to it
 *   than no treaty; and where `best` is not above its reservation value, for there was nothing to
 *   win.
 * - 1 also for a text worth more than `best`: such a text is passed over somebody's objection, by a
 *   vote, and counts no more than the best text that all could accept.
 *
 * @param best utility of the delegation's best adoptable text: `bestAdoptable(...).utility`
 * @param lifted red lines that its capital lifted during the game
 */
export function relativeScore(
  model: Model,
  delegation: number,
  text: TextVector,
  best: number,
  lifted?: Lifted,
): number {
  const of = model.delegations[delegation];
  if (of === undefined) throw new RangeError(`There is no delegation with index ${delegation}.`);
  if (redLinesCrossed(of, text, lifted).length > 0) return 0;
  const reservation = of.delegation.reservation;
  const won = utilityOf(of, text) - reservation;
  const winnable = best - reservation;
  if (won <= 0 || winnable <= 0) return 0;
  return Math.min(1, won / winnable);
}

/** A delegation's relative score in a finished game: 0 where no text was adopted. */
export function outcomeScore(
  model: Model,
  delegation: number,
  certificate: Certificate,
  lifted?: Lifted,
): number {
  if (certificate.outcome === 'failed') return 0;
  const { utility } = bestAdoptable(model, delegation);
  return relativeScore(model, delegation, vectorOf(model, certificate.text), utility, lifted);
}

/** What one provision contributed to a score, for the "why" beside it. */
export interface Contribution {
  readonly provision: number;
  /** Index of the option in the text; -1 where the text does not have the provision. */
  readonly option: number;
  /** The delegation's value of that option, in [0,1]. */
  readonly value: number;
  /** Weight of the provision to the delegation, in [0,1]; all weights sum to 1. */
  readonly salience: number;
  /** value x salience, in [0,1]. */
  readonly contribution: number;
  /** The same for the option of the delegation's best adoptable text; null where there is none. */
  readonly best: number | null;
  /** Utility lost to links that the text breaks by what it says on this provision. */
  readonly linkLoss: number;
  /** Ids of these links. */
  readonly links: readonly string[];
  /** Whether the text crosses a red line or a blocking link of the delegation here. */
  readonly redLine: boolean;
}

/**
 * A delegation's utility of a text taken apart by provision, in the order of the scenario. The sum
 * of contributions less the sum of link losses is the utility (not cut off at 0).
 *
 * @param best the delegation's best adoptable text: `bestAdoptable(...).text`
 */
export function scoreContributions(
  model: Model,
  delegation: number,
  text: TextVector,
  best: TextVector | null,
  lifted?: Lifted,
): Contribution[] {
  const of = model.delegations[delegation];
  if (of === undefined) throw new RangeError(`There is no delegation with index ${delegation}.`);
  const crossed = redLinesCrossed(of, text, lifted);
  return model.provisions.map(({ index }) => {
    const option = text[index] ?? -1;
    const broken = of.links.filter(
      (link) => link.when.provision === index && link.penalty > 0 && isBroken(link, text),
    );
    return {
      provision: index,
      option,
      value: of.values[index]?.[option] ?? 0,
      salience: of.salience[index] ?? 0,
      contribution: gainOf(of, index, option),
      best: best === null ? null : gainOf(of, index, best[index] ?? -1),
      linkLoss: broken.reduce((sum, link) => sum + link.penalty, 0),
      links: broken.map((link) => link.id),
      redLine: crossed.includes(index),
    };
  });
}
