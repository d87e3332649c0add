import { generatedScenario } from '../analysis/generated-scenario.ts';
import { outcomeScore } from '../analysis/score.ts';
import { zoneOf } from '../analysis/zone.ts';
import { type Strategy, strategies } from '../delegates/strength.ts';
import { type Model, modelOf } from '../engine/model.ts';
import { draw, type RandomState, seedRandom } from '../engine/random.ts';
import type { GameState } from '../engine/state.ts';
import {
  liftedBy,
  redLinesCrossed,
  type TextVector,
  utilityOf,
  vectorOf,
} from '../engine/utility.ts';
import type { Scenario } from '../scenario/schema.ts';
import { playGame } from './play.ts';

/** One scenario of a tournament: the game among veterans, and the seat that every strategy took. */
export interface TournamentLine {
  readonly seed: string;
  readonly members: number;
  readonly provisions: number;
  /** Whether some text suits every member. */
  readonly solvable: boolean;
  readonly agreed: boolean;
  /**
   * Product of the members' gains over their reservation values by the text that veterans adopted
   * by consensus, relative to the highest of all adoptable texts, in [0,1]; null where no such
   * text was adopted.
   */
  readonly nashShare: number | null;
  /** Seats whose text, adopted by consensus, is worth less to them than no treaty. */
  readonly below: number;
  /** Seats whose red line or blocking link it crosses. */
  readonly crossed: number;
  /** The seats that each strategy took, one game each. */
  readonly focal: readonly string[];
  /** Mean relative score of each strategy in these seats; null where there was nothing to win. */
  readonly scores: Readonly<Record<Strategy, number>> | null;
}

/** In how many seats of a scenario every strategy plays: evenly spread, beginning elsewhere each time. */
const SEATS = 4;

/** Draws the scenario of this number, from 0, plays it among veterans and once with each strategy. */
export function playScenario(run: string, number: number): TournamentLine {
  const seed = `${run}-${number + 1}`;
  const scenario = generatedScenario(seed);
  const model = modelOf(scenario);
  const product = bestProduct(model);
  const { state } = playGame(scenario, seed, 'veteran');
  const seats = model.delegations.length;
  const focal = Array.from({ length: Math.min(SEATS, seats) }, (_, turn) => {
    const place = number + Math.floor((turn * seats) / Math.min(SEATS, seats));
    return model.delegations[place % seats]?.id ?? '';
  });
  return {
    seed,
    members: model.members.length,
    provisions: model.provisions.length,
    solvable: product !== null,
    focal,
    ...amongVeterans(model, state, product),
    scores: product === null ? null : meanScores(scenario, seed, focal),
  };
}

/** The highest product of gains of any adoptable text; null where the solver finds that none is. */
function bestProduct(model: Model): number | null {
  const { nash } = zoneOf(model);
  return nash === null ? null : productOf(gainsOf(model, nash.text));
}

function gainsOf(model: Model, text: TextVector): number[] {
  return model.delegations
    .filter(({ member }) => member)
    .map((member) => utilityOf(member, text) - member.delegation.reservation);
}

function productOf(gains: readonly number[]): number {
  return gains.reduce((all, gain) => all * Math.max(0, gain), 1);
}

function amongVeterans(
  model: Model,
  state: GameState,
  best: number | null,
): Pick<TournamentLine, 'agreed' | 'nashShare' | 'below' | 'crossed'> {
  const { outcome } = state;
  if (outcome?.outcome !== 'adopted' || outcome.method !== 'consensus') {
    return { agreed: false, nashShare: null, below: 0, crossed: 0 };
  }
  const text = vectorOf(model, outcome.text);
  const gains = gainsOf(model, text);
  const crossed = model.delegations.filter(
    (d) => d.member && redLinesCrossed(d, text, liftedBy(state, model, d.id)).length > 0,
  ).length;
  return {
    agreed: true,
    // A text that a capital made possible may be better than any the instructions allow.
    nashShare: best === null ? null : best > 0 ? Math.min(1, productOf(gains) / best) : 1,
    below: gains.filter((gain) => gain < 0).length,
    crossed,
  };
}

function meanScores(
  scenario: Scenario,
  seed: string,
  focal: readonly string[],
): Record<Strategy, number> {
  const games = focal.map((seat) => scoresOf(scenario, `${seed} ${seat}`, seat));
  const means = strategies.map((name) => {
    const sum = games.reduce((all, scores) => all + scores[name], 0);
    return [name, sum / games.length] as const;
  });
  return Object.fromEntries(means) as Record<Strategy, number>;
}

/** The same seat, scenario, seed and other players for every strategy, so that they compare. */
function scoresOf(scenario: Scenario, seed: string, focal: string): Record<Strategy, number> {
  const model = modelOf(scenario);
  const index = model.delegationIndex.get(focal) ?? -1;
  const others = mixedPopulation(scenario, seed);
  const scores = strategies.map((strategy) => {
    const { certificate, state } = playGame(scenario, seed, { ...others, [focal]: strategy });
    const lifted = liftedBy(state, model, focal);
    return [strategy, outcomeScore(model, index, certificate, lifted)] as const;
  });
  return Object.fromEntries(scores) as Record<Strategy, number>;
}

/** A strategy for every seat, each as likely as any other. */
function mixedPopulation(scenario: Scenario, seed: string): Record<string, Strategy> {
  let random: RandomState = seedRandom(`population ${seed}`);
  const drawn: Record<string, Strategy> = {};
  for (const { id } of scenario.delegations) {
    const { value, next } = draw(random);
    random = next;
    drawn[id] = strategies[Math.floor(value * strategies.length)] ?? 'linear';
  }
  return drawn;
}
