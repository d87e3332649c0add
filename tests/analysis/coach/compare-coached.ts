import { outcomeScore } from '../../../src/analysis/score.ts';
import { isStrength, type Strength, strengths } from '../../../src/delegates/strength.ts';
import { modelOf } from '../../../src/engine/model.ts';
import type { GameState } from '../../../src/engine/state.ts';
import { play, shippedScenario } from '../../delegates/playing.ts';
import { sensible } from '../../delegates/scripted-players.ts';
import { playCoached } from './coached-player.ts';

/**
 * What following the coach is worth, in pairs of games that differ in nothing else: every member's
 * seat, seed after seed, against computers of one strength.
 *
 *   npx tsx tests/analysis/coach/compare-coached.ts vienna-2024.yaml 10 diplomat
 */
const [file = 'first-steps.yaml', count = '10', strength = 'diplomat'] = process.argv.slice(2);
const seeds = Number(count);
if (!isStrength(strength)) throw new Error(`There is no “${strength}”, only ${strengths}.`);
if (!Number.isInteger(seeds) || seeds < 2) throw new Error('Give the number of seeds, from 2 on.');

interface Pair {
  readonly plain: number;
  readonly coached: number;
}

const scenario = shippedScenario(file);
const model = modelOf(scenario);
const against: Strength = strength;
const all: Pair[] = [];
for (const member of model.members) {
  const seat = model.delegations[member]?.id ?? '';
  const pairs = Array.from({ length: seeds }, (_, n) => pairOf(`s${n}`, member, seat, against));
  report(seat, pairs);
  all.push(...pairs);
}
report(`all ${all.length}`, all);
const { user, system } = process.cpuUsage();
console.info(`${((user + system) / 1e6).toFixed(0)} s of CPU time`);

function pairOf(seed: string, member: number, seat: string, strategies: Strength): Pair {
  const score = ({ outcome }: GameState): number =>
    outcome === null ? 0 : outcomeScore(model, member, outcome);
  const plain = play({ scenario, seed, persons: [seat], strategies, policy: sensible() });
  const coached = playCoached(scenario, seed, seat, sensible(), () => {}, strategies);
  return { plain: score(plain.state), coached: score(coached.state) };
}

/** Mean scores, and the mean difference with its standard error over the pairs. */
function report(title: string, pairs: readonly Pair[]): void {
  const mean = (of: (pair: Pair) => number): number =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / pairs.length;
  const gain = mean(({ plain, coached }) => coached - plain);
  const spread = mean(({ plain, coached }) => (coached - plain - gain) ** 2);
  const error = Math.sqrt(spread / (pairs.length - 1));
  console.info(
    title.padEnd(20),
    `plain ${mean(({ plain }) => plain).toFixed(3)}`,
    `coached ${mean(({ coached }) => coached).toFixed(3)}`,
    `difference ${gain.toFixed(3)} ± ${error.toFixed(3)}`,
  );
}
