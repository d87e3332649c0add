import { generatedScenario } from '../analysis/generated-scenario.ts';
import { outcomeScore } from '../analysis/score.ts';
import { zoneOf } from '../analysis/zone.ts';
import { type Strategy, strategies } from '../delegates/strength.ts';
import { type DelegationModel, type Model, modelOf } from '../engine/model.ts';
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
  /** The same where diplomats play among themselves: what the scenario offers those who keep still. */
  readonly amongDiplomats: { readonly agreed: boolean; readonly nashShare: number | null };
  /**
   * Seats of veterans, among themselves and at mixed tables, whose text, adopted by consensus, is
   * worth less to them than no treaty.
   */
  readonly below: number;
  /** Seats of veterans whose red line or blocking link it crosses. */
  readonly crossed: number;
  /** The seats that each strategy took, one game each. */
  readonly focal: readonly string[];
  /** Mean relative score of each strategy in these seats; null where there was nothing to win. */
  readonly scores: Readonly<Record<Strategy, number>> | null;
  /** Share of these games that ended in consensus; null as above. */
  readonly consensus: Readonly<Record<Strategy, number>> | null;
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
  const { state: diplomats } = playGame(scenario, seed, 'diplomat');
  const seats = model.delegations.length;
  const focal = Array.from({ length: Math.min(SEATS, seats) }, (_, turn) => {
    const place = number + Math.floor((turn * seats) / Math.min(SEATS, seats));
    return model.delegations[place % seats]?.id ?? '';
  });
  const mixed =
    product === null
      ? []
      : focal.flatMap((seat) => atMixedTables(scenario, `${seed} ${seat}`, seat));
  const members = model.delegations.filter(({ member }) => member);
  const among = endingFor(model, state, members);
  const veterans = mixed.filter(({ strategy }) => strategy === 'veteran');
  return {
    seed,
    members: model.members.length,
    provisions: model.provisions.length,
    solvable: product !== null,
    focal,
    agreed: among.consensus,
    nashShare: shareOfBest(model, state, product),
    amongDiplomats: {
      agreed: joinedText(model, diplomats) !== null,
      nashShare: shareOfBest(model, diplomats, product),
    },
    below: sum([among, ...veterans], ({ below }) => below),
    crossed: sum([among, ...veterans], ({ crossed }) => crossed),
    scores: meansOf(mixed, ({ score }) => score),
    consensus: meansOf(mixed, ({ consensus }) => (consensus ? 1 : 0)),
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

function sum(endings: readonly Ending[], figure: (ending: Ending) => number): number {
  return endings.reduce((all, ending) => all + figure(ending), 0);
}

function productOf(gains: readonly number[]): number {
  return gains.reduce((all, gain) => all * Math.max(0, gain), 1);
}

/** How a game ended for a seat, or for several. */
interface Ending {
  readonly consensus: boolean;
  /** Seats that joined consensus on a text worth less to them than no treaty. */
  readonly below: number;
  /** Seats that joined consensus on a text across a red line or blocking link of theirs. */
  readonly crossed: number;
}

function endingFor(model: Model, state: GameState, seats: readonly DelegationModel[]): Ending {
  const text = joinedText(model, state);
  if (text === null) return { consensus: false, below: 0, crossed: 0 };
  return {
    consensus: true,
    below: seats.filter((seat) => utilityOf(seat, text) < seat.delegation.reservation).length,
    crossed: seats.filter(
      (seat) => redLinesCrossed(seat, text, liftedBy(state, model, seat.id)).length > 0,
    ).length,
  };
}

/** The text adopted by consensus; null where there is none. */
function joinedText(model: Model, { outcome }: GameState): TextVector | null {
  const joined = outcome?.outcome === 'adopted' && outcome.method === 'consensus';
  return joined ? vectorOf(model, outcome.text) : null;
}

function shareOfBest(model: Model, state: GameState, best: number | null): number | null {
  const text = joinedText(model, state);
  if (text === null || best === null) return null;
  // A text that a capital made possible may be better than any the instructions allow.
  return best > 0 ? Math.min(1, productOf(gainsOf(model, text)) / best) : 1;
}

interface MixedGame extends Ending {
  readonly strategy: Strategy;
  readonly score: number;
}

/** The same seat, scenario, seed and other players for every strategy, so that they compare. */
function atMixedTables(scenario: Scenario, seed: string, focal: string): MixedGame[] {
  const model = modelOf(scenario);
  const seat = model.delegations.find(({ id }) => id === focal);
  if (seat === undefined) return [];
  const others = mixedPopulation(scenario, seed);
  return strategies.map((strategy) => {
    const { certificate, state } = playGame(scenario, seed, { ...others, [focal]: strategy });
    const lifted = liftedBy(state, model, focal);
    const score = outcomeScore(model, seat.index, certificate, lifted);
    return { strategy, score, ...endingFor(model, state, [seat]) };
  });
}

/** The mean over a strategy's games, for each strategy; null where there are none. */
function meansOf(
  games: readonly MixedGame[],
  figure: (game: MixedGame) => number,
): Record<Strategy, number> | null {
  if (games.length === 0) return null;
  const means = strategies.map((name) => {
    const own = games.filter(({ strategy }) => strategy === name);
    return [name, own.reduce((sum, game) => sum + figure(game), 0) / own.length] as const;
  });
  return Object.fromEntries(means) as Record<Strategy, number>;
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
