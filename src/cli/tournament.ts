import { columns } from './columns.ts';
import type { CommandModule } from './main.ts';
import { progressBar } from './progress-bar.ts';
import { EXIT, printJson, type Shell } from './shell.ts';
import { inThreads } from './threads.ts';
import { figuresOf, type Tournament } from './tournament-figures.ts';
import type { TournamentLine } from './tournament-games.ts';

const DEFAULT_SCENARIOS = 20;
const DEFAULT_SEED = 'geneva';

/** `ad-referendum tournament`: measures the strategies on scenarios drawn by lot. */
export const tournament: CommandModule = {
  signature: { operands: [], options: { scenarios: 'count', seed: 'text' } },
  async run(shell, { counts, texts, switches }) {
    const seed = texts.seed ?? DEFAULT_SEED;
    const count = counts.scenarios ?? DEFAULT_SCENARIOS;
    const json = switches.has('json');
    const bar = json ? null : progressBar(shell.t('tournament.progress'), count);
    const before = performance.now();
    const lines = await inThreads<string, number, TournamentLine>(
      import.meta.resolve('./tournament-thread.ts'),
      seed,
      Array.from({ length: count }, (_, number) => number),
      (done) => bar?.update(done),
    );
    bar?.stop();
    const seconds = (performance.now() - before) / 1000;
    const figures = figuresOf(seed, lines);
    if (json) printJson(shell, { ...figures, seconds });
    else for (const line of inWords(shell, figures, seconds)) shell.print(line);
    return EXIT.ok;
  },
};

function* inWords(shell: Shell, figures: Tournament, seconds: number): Generator<string> {
  const { t, number } = shell;
  const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const percents = new Intl.NumberFormat(shell.language, { style: 'percent', ...tenths });
  const percent = (share: number): string => percents.format(share);
  const range = (ci95: readonly [number, number] | null): string =>
    ci95 === null ? '–' : t('tournament.range', { low: percent(ci95[0]), high: percent(ci95[1]) });
  yield t('tournament.heading', { count: figures.scenarios, seed: figures.seed });
  yield '';
  yield t('tournament.among');
  yield* columns(
    [
      [t('tournament.solvable'), { right: number(figures.solvable) }],
      [t('tournament.agreed'), { right: percent(figures.agreementRate) }],
      [t('tournament.nash'), { right: percent(figures.nashShare) }],
      [t('tournament.nash-agreed'), { right: percent(figures.nashShareAgreed) }],
      [t('tournament.nash-member'), { right: percent(figures.nashSharePerMember) }],
      [t('tournament.below'), { right: number(figures.belowReservation) }],
      [t('tournament.crossed'), { right: number(figures.redLinesCrossed) }],
    ],
    '  ',
  );
  yield '';
  yield t('tournament.among-diplomats');
  yield* columns(
    [
      [t('tournament.agreed'), { right: percent(figures.amongDiplomats.agreementRate) }],
      [t('tournament.nash'), { right: percent(figures.amongDiplomats.nashShare) }],
      [t('tournament.nash-agreed'), { right: percent(figures.amongDiplomats.nashShareAgreed) }],
    ],
    '  ',
  );
  yield '';
  yield t('tournament.scores');
  const sorted = [...figures.strategies].sort((a, b) => b.mean - a.mean);
  yield* columns(
    [
      [
        t('tournament.strategy'),
        { right: t('tournament.mean') },
        { right: t('tournament.interval') },
        { right: t('tournament.ahead') },
        { right: t('tournament.interval') },
        { right: t('tournament.consensus') },
      ],
      ...sorted.map(({ name, mean, ci95, consensus }) => {
        const pair = figures.paired.find(({ against }) => against === name);
        return [
          t(`tournament.strategies.${name}`),
          { right: percent(mean) },
          { right: range(ci95) },
          { right: pair === undefined ? '' : percent(pair.difference) },
          { right: pair === undefined ? '' : range(pair.ci95) },
          { right: percent(consensus) },
        ];
      }),
    ],
    '  ',
  );
  yield '';
  yield t('tournament.speed', { seconds: number(seconds, 1) });
}
