import type { Model } from '../../engine/model.ts';
import type { TextVector } from '../../engine/utility.ts';
import { textIn } from '../../scenario/text-in.ts';
import { type Cell, columns } from '../columns.ts';
import { type Names, namesIn } from '../scenario-names.ts';
import type { Shell } from '../shell.ts';
import type { Moment, Timed } from './measured.ts';

/** Lines shown of a long list. */
const SHOWN = 10;

interface Telling {
  readonly shell: Shell;
  readonly model: Model;
  readonly names: Names;
  readonly solution: Timed['solution'];
  /** The vote is on the Chair's draft, not on the Nash text. */
  readonly standing: boolean;
}

/** What the solver found, in sentences and tables. */
export function* solutionInWords(
  shell: Shell,
  model: Model,
  { solution, milliseconds, cpuMilliseconds }: Timed,
  moment: Moment | null,
): Generator<string> {
  const { t, number, language } = shell;
  const names = namesIn(model.scenario, language);
  const telling = { shell, model, names, solution, standing: moment !== null };
  const title = textIn(model.scenario.title, language);
  yield moment === null
    ? title
    : t('solve.moment', { title, at: number(moment.at), events: number(moment.events) });
  yield '';
  yield* counts(telling);
  for (const part of [bestTexts, blocking, pivotal, vote, frontier, power]) {
    yield '';
    yield* part(telling);
  }
  yield '';
  yield t('solve.time', {
    milliseconds: number(milliseconds),
    cpu: number(cpuMilliseconds),
  });
}

function* counts({ shell, solution: { zone, votes } }: Telling): Generator<string> {
  const { t, number, language } = shell;
  const big = (count: bigint): string => count.toLocaleString(language);
  const share = (count: number): string => {
    const percents = new Intl.NumberFormat(language, {
      style: 'percent',
      maximumSignificantDigits: 2,
    });
    return zone.texts === 0n ? '' : percents.format(count / Number(zone.texts));
  };
  const atLeast = (exact: boolean, count: string): string =>
    exact ? count : t('solve.at-least', { count });
  const adoptable = atLeast(zone.adoptable.exact, big(zone.adoptable.count));
  const about = votes.interval === null ? 'solve.at-least' : 'solve.about';
  yield* columns(
    [
      [t('solve.texts'), { right: big(zone.texts) }],
      [t('solve.consensus'), { right: adoptable }, share(Number(zone.adoptable.count))],
      [
        t('solve.vote'),
        { right: votes.exact ? number(votes.count) : t(about, { count: number(votes.count) }) },
        share(votes.count),
      ],
    ],
    '  ',
  );
  if (votes.interval !== null) {
    const [low, high] = votes.interval;
    yield `  ${t('solve.interval', {
      sample: number(votes.sample ?? 0),
      low: number(Math.round(low)),
      high: number(Math.round(high)),
    })}`;
  }
}

function* bestTexts({ shell, model, names, solution: { zone } }: Telling): Generator<string> {
  const { t, number } = shell;
  const found = [
    ['nash', zone.nash],
    ['max-min', zone.maxMin],
    ['utilitarian', zone.utilitarian],
  ] as const;
  if (zone.nash === null) {
    yield t(zone.exact ? 'solve.no-zone' : 'solve.no-zone-found');
    return;
  }
  yield t(zone.exact ? 'solve.best' : 'solve.best-so-far');
  for (const [kind, best] of found) {
    if (best !== null) yield `  ${t(`solve.${kind}`, { value: number(best.value, 3) })}`;
  }
  yield '';
  const differing = (index: number): boolean =>
    new Set(found.map(([, best]) => best?.text[index])).size > 1;
  const cell = (text: TextVector | undefined, index: number): string =>
    optionName({ model, names }, index, text?.[index] ?? -1);
  const alike = model.provisions.filter(({ index }) => !differing(index));
  const apart = model.provisions.filter(({ index }) => differing(index));
  if (alike.length > 0) {
    yield t('solve.alike');
    yield* columns(
      alike.map(({ id, index }) => [names.provision(id), cell(zone.nash?.text, index)]),
      '  ',
    );
  }
  for (const { id, index } of apart) {
    yield `  ${names.provision(id)}`;
    yield* columns(
      found.map(([kind, best]) => [t(`solve.short.${kind}`), cell(best?.text, index)]),
      '    ',
    );
  }
}

function* blocking({ shell, model, names, solution: { blockers } }: Telling): Generator<string> {
  const { t, language } = shell;
  const { opens, smallest, more, reservations, exact } = blockers;
  if (reservations.length > 0) {
    yield t('solve.irreconcilable', {
      delegations: reservations.map((one) => delegationName({ model, names }, one)).join(', '),
    });
    return;
  }
  if (smallest.length === 0) {
    yield t(exact ? 'solve.no-blockers' : 'solve.no-blockers-found');
    return;
  }
  yield t(opens ? 'solve.opening' : 'solve.enlarging', {
    count: smallest[0]?.redLines.length ?? 0,
  });
  for (const { redLines, gained } of smallest.slice(0, SHOWN)) {
    yield `  ${t('solve.gained', { count: Number(gained), texts: gained.toLocaleString(language) })}`;
    yield* columns(
      redLines.map(({ delegation, provision, option, link }) => [
        delegationName({ model, names }, delegation),
        names.provision(model.provisions[provision]?.id ?? ''),
        link === undefined
          ? optionName({ model, names }, provision, option)
          : t('solve.tied', { option: optionName({ model, names }, provision, option) }),
      ]),
      '    ',
    );
  }
  if (more || smallest.length > SHOWN) yield `  ${t('solve.more-blockers')}`;
}

function* pivotal({ shell, model, names, solution }: Telling): Generator<string> {
  const { t, number, language } = shell;
  const { delegations, exact } = solution.pivotal;
  if (delegations.length === 0) {
    yield t(exact ? 'solve.no-pivotal' : 'solve.no-pivotal-found');
    return;
  }
  yield t('solve.pivotal');
  yield* columns(
    [
      [t('solve.delegation'), { right: t('solve.held-back') }, { right: t('solve.times') }],
      ...delegations
        .slice(0, SHOWN)
        .map(({ delegation, gained, ratio }): readonly Cell[] => [
          delegationName({ model, names }, delegation),
          { right: gained.toLocaleString(language) },
          { right: ratio === null ? '–' : number(ratio, 2) },
        ]),
    ],
    '  ',
  );
  if (delegations.length > SHOWN) {
    yield `  ${t('solve.others', { count: delegations.length - SHOWN })}`;
  }
}

function* vote({ shell, model, names, solution, standing }: Telling): Generator<string> {
  const { t } = shell;
  if (solution.vote === null) {
    yield t('solve.nothing-to-vote');
    return;
  }
  const { tally, decisive } = solution.vote;
  const { yes, no, abstain } = tally;
  const which = t(standing ? 'solve.which.standing' : 'solve.which.nash');
  yield t(tally.carried ? 'solve.carries' : 'solve.fails', { which, yes, no, abstain });
  if (decisive.length === 0) yield `  ${t('solve.nobody-decisive')}`;
  else {
    const all = decisive.map((one) => delegationName({ model, names }, one));
    yield `  ${t('solve.decisive', {
      count: decisive.length,
      delegations: all.slice(0, SHOWN).join(', '),
    })}`;
    if (all.length > SHOWN) yield `  ${t('solve.others', { count: all.length - SHOWN })}`;
  }
}

function* frontier({ shell, model, solution }: Telling): Generator<string> {
  const { t, number, language } = shell;
  if (solution.frontier === null) {
    yield t('solve.no-blocs');
    return;
  }
  const { blocs, points, exact } = solution.frontier;
  const named = blocs.map(({ id, members }) => {
    const of =
      model.scenario.groups.find((one) => one.id === id) ??
      model.scenario.delegations.find((one) => one.id === id);
    return { name: of === undefined ? id : textIn(of.name, language), members: members.length };
  });
  yield t(exact ? 'solve.frontier' : 'solve.frontier-so-far', { count: points.length });
  yield* columns(
    [
      named.map(
        ({ name, members }): Cell => ({
          right: t('solve.bloc', { name, count: members }),
        }),
      ),
      ...spread(points, SHOWN).map(({ utilities }) =>
        utilities.map((utility): Cell => ({ right: number(utility, 3) })),
      ),
    ],
    '  ',
  );
  if (points.length > SHOWN) yield `  ${t('solve.some-points', { count: points.length })}`;
}

function* power({ shell, model, names, solution: { power } }: Telling): Generator<string> {
  const { t, number, language } = shell;
  // In a large room a single vote decides once in a million times: digits count, not decimals.
  const percents = new Intl.NumberFormat(language, {
    style: 'percent',
    maximumSignificantDigits: 3,
  });
  const members = [...model.members];
  const first = members[0] ?? -1;
  const figures = (index: number): readonly Cell[] =>
    [power.banzhaf, power.penrose, power.shapleyShubik].map((values) => ({
      right: percents.format(values[index] ?? 0),
    }));
  const heading = [
    t('solve.delegation'),
    { right: t('solve.banzhaf') },
    { right: t('solve.penrose') },
    { right: t('solve.shapley-shubik') },
  ];
  const alike = members.every(
    (index) =>
      power.banzhaf[index] === power.banzhaf[first] &&
      power.shapleyShubik[index] === power.shapleyShubik[first],
  );
  yield power.exact
    ? t('solve.power')
    : t('solve.power-sampled', { sample: number(power.sample ?? 0) });
  if (alike) {
    yield* columns(
      [heading, [t('solve.each-member', { count: members.length }), ...figures(first)]],
      '  ',
    );
    return;
  }
  const sorted = members.sort((a, b) => (power.banzhaf[b] ?? 0) - (power.banzhaf[a] ?? 0));
  yield* columns(
    [
      heading,
      ...sorted
        .slice(0, 3 * SHOWN)
        .map((index) => [delegationName({ model, names }, index), ...figures(index)]),
    ],
    '  ',
  );
  if (sorted.length > 3 * SHOWN) {
    yield `  ${t('solve.others', { count: sorted.length - 3 * SHOWN })}`;
  }
}

/** At most so many of a list, its ends among them, evenly. */
function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from(
    { length: most },
    (_, at) => list[Math.round((at * (list.length - 1)) / (most - 1))],
  ).flatMap((one) => one ?? []);
}

type Naming = Pick<Telling, 'model' | 'names'>;

function delegationName({ model, names }: Naming, index: number): string {
  return names.delegation(model.delegations[index]?.id ?? '');
}

function optionName({ model, names }: Naming, provision: number, option: number): string {
  const of = model.provisions[provision];
  return names.option(of?.id ?? '', of?.provision.options[option]?.id ?? '');
}
