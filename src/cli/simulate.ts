import { DEFAULT_STRENGTH, isStrength, strengths } from '../delegates/strength.ts';
import type { Scenario } from '../scenario/schema.ts';
import { textIn } from '../scenario/text-in.ts';
import { columns } from './columns.ts';
import type { CommandModule } from './main.ts';
import { progressBar } from './progress-bar.ts';
import { scenarioNamed } from './scenario-file.ts';
import { EXIT, InputFault, printJson, type Shell } from './shell.ts';
import { runSimulation, type Simulation } from './simulation.ts';

/** Delegations shown at each end of the list, unless `--all` is given. */
const SHOWN = 10;
const DEFAULT_GAMES = 10;
const DEFAULT_SEED = 'geneva';

/** `ad-referendum simulate SCENARIO`: plays games by itself and counts how they end. */
export const simulate: CommandModule = {
  signature: {
    operands: ['scenario'],
    options: { games: 'count', seed: 'text', strength: 'text', all: 'switch' },
  },
  async run(shell, { operands, counts, texts, switches }) {
    const strength = texts.strength ?? DEFAULT_STRENGTH;
    if (!isStrength(strength)) {
      throw new InputFault('no-such-strength', { name: strength, known: strengths.join(', ') });
    }
    const scenario = await scenarioNamed(operands[0] ?? '', shell);
    const games = counts.games ?? DEFAULT_GAMES;
    const json = switches.has('json');
    const bar = json ? null : progressBar(shell.t('simulate.progress'), games);
    const result = runSimulation(
      scenario,
      games,
      texts.seed ?? DEFAULT_SEED,
      (count) => bar?.update(count),
      strength,
    );
    bar?.stop();
    if (json) printJson(shell, result);
    else
      for (const line of inWords(shell, scenario, result, switches.has('all'))) shell.print(line);
    return EXIT.ok;
  },
};

function* inWords(
  shell: Shell,
  scenario: Scenario,
  result: Simulation,
  all: boolean,
): Generator<string> {
  const { t, language, number, percent } = shell;
  const title = textIn(scenario.title, language);
  yield t('simulate.heading', { title, count: result.games.length, seed: result.seed });
  yield '';
  yield* columns(
    [
      [t('simulate.consensus'), { right: percent(result.shares.consensus) }],
      [t('simulate.vote'), { right: percent(result.shares.vote) }],
      [t('simulate.failed'), { right: percent(result.shares.failed) }],
      ...result.failures.map(({ why, share }) => [
        `  ${t(`outcome.why.${why}`)}`,
        { right: percent(share) },
      ]),
    ],
    '  ',
  );
  if (result.obstacles.length > 0) {
    yield '';
    yield t('simulate.obstacles');
    yield* columns(
      result.obstacles.map(({ provision, games }) => {
        const of = scenario.provisions.find(({ id }) => id === provision);
        const name = of === undefined ? provision : `${of.article} ${textIn(of.title, language)}`;
        return [name, { right: number(games) }];
      }),
      '  ',
    );
  }
  yield '';
  yield* scoresInWords(shell, scenario, result, all);
  yield '';
  yield t('simulate.speed', {
    games: number(result.gamesPerSecond, 1),
    events: number(result.eventsPerSecond),
    seconds: number(result.seconds, 1),
  });
}

function* scoresInWords(
  shell: Shell,
  scenario: Scenario,
  { scores }: Simulation,
  all: boolean,
): Generator<string> {
  const { t, language, percent, number } = shell;
  const members = scores.filter((_, at) => scenario.delegations[at]?.kind === 'member');
  if (!members.some(({ adoptable }) => adoptable)) {
    yield t(members.every(({ exact }) => exact) ? 'simulate.no-zone' : 'simulate.no-zone-found');
    return;
  }
  const sorted = [...members].sort((a, b) => b.mean - a.mean);
  const short = !all && sorted.length > 2 * SHOWN;
  const row = ({ delegation, mean, best, exact }: (typeof scores)[number]) => {
    const name = scenario.delegations.find(({ id }) => id === delegation)?.name;
    return [
      name === undefined ? delegation : textIn(name, language),
      { right: percent(mean) },
      { right: `${exact ? '' : '≥ '}${number(best, 2)}` },
    ];
  };
  const heading = [
    t('simulate.delegation'),
    { right: t('simulate.mean-score') },
    { right: t('simulate.best-utility') },
  ];
  const shown = short ? [...sorted.slice(0, SHOWN), ...sorted.slice(-SHOWN)] : sorted;
  const lines = columns([heading, ...shown.map(row)], '  ');
  yield t('simulate.scores');
  yield* short ? lines.slice(0, SHOWN + 1) : lines;
  if (short) {
    yield `  ${t('simulate.others', { count: sorted.length - 2 * SHOWN })}`;
    yield* lines.slice(SHOWN + 1);
  }
  const mean = sorted.reduce((sum, score) => sum + score.mean, 0) / sorted.length;
  yield `  ${t('simulate.mean-of-all', { mean: percent(mean) })}`;
}
