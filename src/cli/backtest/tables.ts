import { BASELINES, type Baseline } from '../../analysis/backtest/roll-call-report.ts';
import { CHOICES } from '../../analysis/backtest/roll-calls.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { textIn } from '../../scenario/text-in.ts';
import type { Shell } from '../shell.ts';
import type { Backtest, Deletion } from './measure.ts';

/** Figures as rows of words; the first column is text, the others are figures. */
export interface Table {
  /** Names it in `docs/backtest.md`. */
  readonly name: string;
  readonly heading: string;
  /** What has to be known to read it; empty for nothing. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Left out on the screen, where it would bury the rest. */
  readonly long: boolean;
}

/** States shown among the hardest, and misses for each resolution. */
const HARDEST = 15;
const MISSES = 12;
const NOTHING = '—';

/** Everything that was measured, as tables. */
export function tablesOf(shell: Shell, scenario: Scenario, result: Backtest): Table[] {
  const words = wordsOf(shell, scenario);
  return [
    ...outcomes(words, result),
    distances(words, result),
    deletions(words, result),
    scores(words, result),
    accuracies(words, result),
    briers(words, result),
    checks(words, result),
    regions(words, result),
    confusion(words, result),
    hardest(words, result),
    misses(words, result),
    settings(words, result),
  ];
}

interface Words {
  readonly shell: Shell;
  readonly t: Shell['t'];
  readonly scenario: Scenario;
  readonly percent: (share: number | null | undefined) => string;
  readonly figure: (value: number | null | undefined, digits?: number) => string;
  readonly provision: (id: string) => string;
  readonly state: (id: string) => string;
}

function wordsOf(shell: Shell, scenario: Scenario): Words {
  const { t, language, number } = shell;
  const percents = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return {
    shell,
    t,
    scenario,
    percent: (share) => (share == null ? NOTHING : percents.format(share)),
    figure: (value, digits = 3) => (value == null ? NOTHING : number(value, digits)),
    provision: (id) => {
      const found = scenario.provisions.find((one) => one.id === id);
      if (found === undefined) return id;
      const title = textIn(found.title, language);
      return found.article === title ? title : `${found.article} ${title}`;
    },
    state: (id) => {
      const found = scenario.delegations.find((one) => one.id === id);
      return found === undefined ? id : textIn(found.name, language);
    },
  };
}

function table(
  { t }: Words,
  name: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { long = false, values = {} }: { long?: boolean; values?: Record<string, string | number> } = {},
): Table {
  return {
    name,
    heading: t(`backtest.${name}.heading`, values),
    note: t(`backtest.${name}.note`, { ...values, defaultValue: '' }),
    head,
    rows,
    long,
  };
}

function outcomes(words: Words, { games, outcomes }: Backtest): Table[] {
  if (games === null || outcomes === null) return [];
  const { t, percent } = words;
  const rows = [
    [t('simulate.consensus'), percent(outcomes.consensus)],
    [t('simulate.vote'), percent(outcomes.vote)],
    [t('simulate.failed'), percent(outcomes.failed)],
    ...games.failures.map(({ why, games: count }) => [
      t('backtest.outcomes.because', { why: t(`outcome.why.${why}`) }),
      percent(count / games.count),
    ]),
  ];
  const values = { count: games.count, seed: games.seed };
  return [table(words, 'outcomes', ['', t('backtest.outcomes.share')], rows, { values })];
}

function distances(words: Words, { distance }: Backtest): Table {
  const { t, percent, figure } = words;
  const kinds = ['played', 'random', 'opening'] as const;
  const head = [
    '',
    ...kinds.map((kind) => t(`backtest.distance.${kind}`)),
    ...kinds.map((kind) => t(`backtest.distance.same-${kind}`)),
  ];
  const rows = [
    [
      t('backtest.distance.mean'),
      ...kinds.map((kind) => figure(distance[kind])),
      ...kinds.map((kind) => percent(distance.identical[kind])),
    ],
    ...(['moved', 'stayed'] as const).map((part) => [
      t(`backtest.distance.${part}`, { count: distance[part].provisions }),
      ...kinds.map((kind) => figure(distance[part][kind])),
      ...kinds.map(() => ''),
    ]),
    ...distance.provisions.map((row) => [
      words.provision(row.provision),
      ...kinds.map((kind) => figure(row[kind]?.distance)),
      ...kinds.map((kind) => percent(row[kind]?.identical)),
    ]),
  ];
  const values = {
    adopted: distance.adopted,
    texts: words.shell.number(distance.adoptableTexts),
    error: figure(distance.standardError, 4),
    consensus: figure(distance.byOutcome.consensus),
    vote: figure(distance.byOutcome.vote),
  };
  return {
    ...table(words, 'distance', head, rows),
    note: t(`backtest.distance.${distance.adopted === 0 ? 'note-unplayed' : 'note'}`, values),
  };
}

function deletions(words: Words, { article6, otherDeletions }: Backtest): Table {
  const { t, figure } = words;
  const head = [
    '',
    ...['for', 'against', 'abstaining'].map((key) => t(`backtest.deletion.${key}`)),
  ];
  const row = (what: string, of: Deletion, of_: Deletion['recorded'], digits = 0): string[] => [
    t(`backtest.deletion.${what}`, { provision: words.provision(of.provision) }),
    figure(of_.for, digits),
    figure(of_.against, digits),
    figure(of_.abstaining, digits),
  ];
  const rows = [article6, ...otherDeletions].flatMap((deletion) => [
    row('recorded', deletion, deletion.recorded),
    row('forecast', deletion, deletion),
    ...(deletion.scaled === null ? [] : [row('scaled', deletion, deletion.scaled, 1)]),
    row('turnout', deletion, deletion.usualTurnout, 1),
    ...(deletion.shift === 0 ? [] : [row('unshifted', deletion, deletion.withoutShift)]),
  ]);
  return table(words, 'deletion', head, rows, { values: { shift: figure(article6.shift, 2) } });
}

const baselineName = ({ t }: Words, name: Baseline): string => t(`backtest.baselines.${name}`);

function scores(words: Words, { rollcalls }: Backtest): Table {
  const { t, percent, figure, shell } = words;
  const head = ['accuracy', 'brier', 'alone', 'other'].map((key) => t(`backtest.scores.${key}`));
  const rows = [
    [
      t('backtest.model'),
      percent(rollcalls.overall?.accuracy),
      figure(rollcalls.overall?.brier),
      NOTHING,
      NOTHING,
    ],
    ...BASELINES.map((name) => [
      baselineName(words, name),
      percent(rollcalls.baselines[name]?.accuracy),
      figure(rollcalls.baselines[name]?.brier),
      shell.number(rollcalls.duels[name].model),
      shell.number(rollcalls.duels[name].baseline),
    ]),
  ];
  const values = {
    source: rollcalls.source,
    cast: shell.number(rollcalls.cast),
    resolutions: shell.number(rollcalls.votes.length),
    states: shell.number(rollcalls.states),
  };
  return table(words, 'scores', ['', ...head], rows, { values });
}

function accuracies(words: Words, { rollcalls }: Backtest): Table {
  const { t, percent, shell } = words;
  const head = [
    t('backtest.resolution'),
    t('backtest.counts'),
    t('backtest.model'),
    ...BASELINES.map((name) => baselineName(words, name)),
  ];
  const rows = rollcalls.votes.map((vote) => [
    vote.resolution,
    [vote.yes, vote.no, vote.abstain].map((count) => shell.number(count)).join(' / '),
    percent(vote.accuracy),
    ...BASELINES.map((name) => percent(vote.baselines[name]?.accuracy)),
  ]);
  return table(words, 'accuracies', head, rows);
}

function briers(words: Words, { rollcalls }: Backtest): Table {
  const { t, figure } = words;
  const head = [
    t('backtest.resolution'),
    t('backtest.model'),
    ...BASELINES.map((name) => baselineName(words, name)),
  ];
  const rows = rollcalls.votes.map((vote) => [
    vote.resolution,
    figure(vote.brier),
    ...BASELINES.map((name) => figure(vote.baselines[name]?.brier)),
  ]);
  return table(words, 'briers', head, rows);
}

function checks(words: Words, { rollcalls }: Backtest): Table {
  const { t, percent, figure } = words;
  const { leavingOut, settings: _, ...variants } = rollcalls.checks;
  const row = (what: string, of: { accuracy: number; brier: number } | null): string[] => [
    what,
    percent(of?.accuracy),
    figure(of?.brier),
  ];
  const rows = [
    row(t('backtest.model'), rollcalls.overall),
    ...Object.entries(variants).map(([key, of]) => row(t(`backtest.checks.${key}`), of)),
  ];
  if (leavingOut !== null) {
    const without = leavingOut.resolutions.join(', ');
    rows.push(row(t('backtest.checks.leavingOut', { without }), leavingOut.overall));
    for (const name of BASELINES) {
      const of = t('backtest.checks.leavingOutBaseline', { baseline: baselineName(words, name) });
      rows.push(row(of, leavingOut.baselines[name]));
    }
  }
  const head = ['', t('backtest.scores.accuracy'), t('backtest.scores.brier')];
  return table(words, 'checks', head, rows);
}

function regions(words: Words, { rollcalls }: Backtest): Table {
  const { t, percent, shell } = words;
  const head = ['', t('backtest.cast'), t('backtest.model'), baselineName(words, 'idealPoints')];
  const rows = rollcalls.regions.map(({ region, cast, accuracy, idealPoints }) => {
    const group = words.scenario.groups.find(({ id }) => id === region);
    const name = group === undefined ? region : textIn(group.name, shell.language);
    return [name, shell.number(cast), percent(accuracy), percent(idealPoints)];
  });
  return table(words, 'regions', head, rows);
}

function confusion(words: Words, { rollcalls }: Backtest): Table {
  const { t, shell } = words;
  const head = ['', ...CHOICES.map((choice) => t(`backtest.confusion.predicted-${choice}`))];
  const rows = rollcalls.confusion.map((row, voted) => [
    t(`backtest.confusion.voted-${CHOICES[voted]}`),
    ...row.map((count) => shell.number(count)),
  ]);
  return table(words, 'confusion', head, rows);
}

function hardest(words: Words, { rollcalls }: Backtest): Table {
  const { t, shell } = words;
  const head = [t('backtest.state'), t('backtest.hardest.missed'), t('backtest.cast')];
  const rows = rollcalls.hardest
    .slice(0, HARDEST)
    .map(({ state, cast, missed }) => [
      words.state(state),
      shell.number(missed),
      shell.number(cast),
    ]);
  return table(words, 'hardest', head, rows, { long: true });
}

function misses(words: Words, { rollcalls }: Backtest): Table {
  const { t, shell } = words;
  const head = [t('backtest.resolution'), t('backtest.misses.count'), t('backtest.misses.states')];
  const rows = rollcalls.votes.map(({ resolution, missed }) => {
    const shown = missed
      .slice(0, MISSES)
      .map(({ state, voted }) => `${words.state(state)} (${t(`backtest.choice.${voted}`)})`);
    if (missed.length > MISSES) shown.push('…');
    return [resolution, shell.number(missed.length), shown.join(', ')];
  });
  return table(words, 'misses', head, rows, { long: true, values: { count: MISSES } });
}

function settings(words: Words, { rollcalls }: Backtest): Table {
  const { t, percent, figure } = words;
  const head = ['reach', 'noise'].map((key) => t(`backtest.settings.${key}`));
  const rows = rollcalls.checks.settings.map(({ reach, noise, accuracy, brier }) => [
    figure(reach, 1),
    figure(noise, 2),
    percent(accuracy),
    figure(brier),
  ]);
  return table(
    words,
    'settings',
    [...head, t('backtest.scores.accuracy'), t('backtest.scores.brier')],
    rows,
    { long: true },
  );
}
