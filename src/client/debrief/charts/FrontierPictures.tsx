import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Balance } from '../../../analysis/debrief/debrief.ts';
import type { Frontier } from '../../../analysis/frontier.ts';
import { type TextVector, utilityOf } from '../../../engine/utility.ts';
import type { DebriefGame } from '../debrief-context.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { DataTable } from './DataTable.tsx';
import { frontierChart, type NamedPlace } from './frontier-chart.ts';
import { realText } from './real-text.ts';
import { SymbolKey } from './SymbolKey.tsx';
import { labelOf, meanOf, type Series } from './series.ts';

/** Rows of the table: a frontier may have hundreds of points, of which these are spread evenly. */
const MOST_ROWS = 30;
const LONGEST = 44;
/** Differences in points that are none. */
const SAME = 0.005;

interface NamedText extends Omit<NamedPlace, 'x' | 'y'> {
  /** By bloc, from 0 to 100. */
  readonly points: readonly number[];
}

/** One picture for each pair of blocs. */
export function FrontierPictures({
  game,
  balance,
  blocs,
  frontier,
}: {
  readonly game: DebriefGame;
  readonly balance: Balance;
  readonly blocs: readonly Series[];
  readonly frontier: Frontier;
}) {
  const { t } = useTranslation('debrief');
  const named = useNamedTexts(game, balance, blocs);
  const points = useMemo(
    () => frontier.points.map(({ utilities }) => utilities.map((utility) => 100 * utility)),
    [frontier],
  );
  const whole = new Intl.NumberFormat(game.language, { maximumFractionDigits: 1 });
  const shown = points.filter((_, at) => at % Math.ceil(points.length / MOST_ROWS) === 0);
  const table = (
    <DataTable
      caption={t('frontier.caption', { count: shown.length, all: points.length })}
      columns={[
        { title: t('frontier.text') },
        ...blocs.map(({ name }) => ({ title: name, numeric: true })),
      ]}
      rows={[
        ...named.map((text) => ({
          key: text.name,
          cells: [text.name, ...text.points.map((value) => whole.format(value))],
        })),
        ...shown.map((utilities, at) => ({
          key: String(at),
          cells: [
            t('frontier.point', { number: at + 1 }),
            ...utilities.map((value) => whole.format(value)),
          ],
        })),
      ]}
    />
  );
  const final = named[0]?.points ?? [];
  return (
    <>
      <p className="prose">
        {points.length === 0
          ? t('frontier.empty')
          : t(`frontier.${verdictOn(final, points)}`, {
              text: t(balance.adopted ? 'text.final' : 'text.last'),
            })}{' '}
        {!frontier.exact && t('frontier.inexact')}
      </p>
      {points.length > 0 &&
        pairsOf(blocs.length).map(([a, b], at, pairs) => (
          <Pair
            key={`${a} ${b}`}
            named={named}
            points={points}
            pair={[a, b]}
            names={[blocs[a], blocs[b]].map((bloc) =>
              bloc === undefined ? '' : labelOf(bloc, LONGEST),
            )}
            // With three blocs the last picture has the table of all.
            table={at === pairs.length - 1 ? table : null}
          />
        ))}
    </>
  );
}

function Pair({
  named,
  points,
  pair: [a, b],
  names,
  table,
}: {
  readonly named: readonly NamedText[];
  readonly points: readonly (readonly number[])[];
  readonly pair: readonly [number, number];
  readonly names: readonly string[];
  readonly table: ReactNode;
}) {
  const { t } = useTranslation('debrief');
  const [first = '', second = ''] = names;
  const draw = useMemo(
    () =>
      frontierChart({
        frontier: points.map((point) => ({ x: point[a] ?? 0, y: point[b] ?? 0 })),
        named: named.map((text) => ({ ...text, x: text.points[a] ?? 0, y: text.points[b] ?? 0 })),
        blocs: [first, second],
        joined: points[0]?.length === 2,
      }),
    [points, named, a, b, first, second],
  );
  return (
    <ChartFigure
      title={t('frontier.chart', { first, second })}
      label={t('frontier.label', { count: points.length, first, second })}
      draw={draw}
      table={table}
      legend={<SymbolKey entries={named} />}
    >
      {t('frontier.how')}
    </ChartFigure>
  );
}

function useNamedTexts(
  game: DebriefGame,
  balance: Balance,
  blocs: readonly Series[],
): readonly NamedText[] {
  const { t } = useTranslation('debrief');
  const { model } = game;
  return useMemo(() => {
    const worth = (text: TextVector) =>
      blocs.map((bloc) =>
        meanOf(bloc, (index) => {
          const of = model.delegations[index];
          return of === undefined ? 0 : 100 * utilityOf(of, text);
        }),
      );
    const looks = [
      [balance.adopted ? 'text.final' : 'text.last', balance.final, 'circle', '--ink', false],
      ['text.better', balance.adopted ? balance.better : null, 'times', '--chart-no', true],
      ['text.nash', balance.nash, 'diamond', '--chart-yes', true],
      ['text.max-min', balance.maxMin, 'triangle', '--group-4', true],
      ['text.sum', balance.utilitarian, 'square', '--group-3', true],
      ['text.real', realText(model), 'star', '--group-5', false],
    ] as const;
    return looks.flatMap(([key, text, symbol, colour, hollow]): NamedText[] =>
      text === null
        ? []
        : [{ name: t(key), symbol, colour: `var(${colour})`, hollow, points: worth(text) }],
    );
  }, [balance, blocs, model, t]);
}

/** Where the text lies: on the frontier, within it, or where no text that all can join lies. */
function verdictOn(
  text: readonly number[],
  points: readonly (readonly number[])[],
): 'on' | 'within' | 'beyond' {
  const atLeast = (a: readonly number[], b: readonly number[]) =>
    a.every((value, bloc) => value >= (b[bloc] ?? 0) - SAME);
  if (!points.some((point) => atLeast(point, text))) return 'beyond';
  return points.some((point) => atLeast(point, text) && !atLeast(text, point)) ? 'within' : 'on';
}

function pairsOf(blocs: number): readonly (readonly [number, number])[] {
  return blocs === 2
    ? [[0, 1]]
    : [
        [0, 1],
        [0, 2],
        [1, 2],
      ];
}
