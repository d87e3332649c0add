import { checkDocument, renewDocument } from './backtest/markdown.ts';
import { type Backtest, measure, readMaterial, SCENARIO } from './backtest/measure.ts';
import { type Table, tablesOf } from './backtest/tables.ts';
import { columns } from './columns.ts';
import type { CommandModule } from './main.ts';
import { progressBar } from './progress-bar.ts';
import { scenarioNamed } from './scenario-file.ts';
import { EXIT, printJson, type Shell } from './shell.ts';

const DEFAULT_GAMES = 200;
const DEFAULT_SEED = 'geneva';

/** `ad-referendum backtest`: what the model says about what really happened. */
export const backtest: CommandModule = {
  signature: {
    operands: [],
    options: {
      games: 'count',
      'no-games': 'switch',
      seed: 'text',
      rollcalls: 'text',
      markdown: 'text',
    },
  },
  async run(shell, { counts, texts, switches }) {
    const scenario = await scenarioNamed(SCENARIO, shell);
    const { markdown } = texts;
    if (markdown !== undefined) await checkDocument(markdown);
    const wanted = {
      games: switches.has('no-games') ? 0 : (counts.games ?? DEFAULT_GAMES),
      seed: texts.seed ?? DEFAULT_SEED,
      rollCalls: texts.rollcalls ?? null,
    };
    const material = await readMaterial(scenario, wanted);
    const json = switches.has('json');
    const bar =
      json || wanted.games === 0 ? null : progressBar(shell.t('simulate.progress'), wanted.games);
    const result = await measure(material, wanted, (count) => bar?.update(count));
    bar?.stop();
    const tables = tablesOf(shell, scenario, result);
    if (markdown !== undefined) await renewDocument(markdown, runInWords(shell, result), tables);
    if (json) printJson(shell, result);
    else for (const line of inWords(shell, result, tables)) shell.print(line);
    return EXIT.ok;
  },
};

function* inWords(shell: Shell, result: Backtest, tables: readonly Table[]): Generator<string> {
  yield runInWords(shell, result);
  for (const { heading, note, head, rows, long } of tables) {
    if (long) continue;
    yield '';
    yield heading;
    if (note !== '') yield note;
    yield* columns(
      [head, ...rows].map(([first = '', ...figures]) => [
        first,
        ...figures.map((right) => ({ right })),
      ]),
      '  ',
    );
  }
}

/** What was measured on, with how many games, and how long they took. */
function runInWords({ t, number }: Shell, { games, machine, scenario }: Backtest): string {
  const on = t('bench.machine', { ...machine });
  if (games === null) return t('backtest.run-without-games', { scenario, machine: on });
  return t('backtest.run', {
    scenario,
    machine: on,
    count: games.count,
    seed: games.seed,
    seconds: number(games.seconds),
    each: number(games.secondsEach, 1),
  });
}
