import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionProps } from '../debrief-context.ts';
import {
  type BalanceRow,
  balanceChart,
  LONGEST_CODE,
  LONGEST_LABEL,
  POINTS,
} from './balance-chart.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { DataTable } from './DataTable.tsx';
import { SymbolKey } from './SymbolKey.tsx';
import { allSeries, cut, firstSeries, labelOf, meanOf, type Series } from './series.ts';
import { TextsTable } from './TextsTable.tsx';

/** Rows of the chart beside the player and the groups, where there are too many for all. */
const MOST_OTHERS = 10;
const ALL = 20;

/** What was left on the table, and for whom. */
export function BalanceSection({ game, debrief }: SectionProps) {
  const { t } = useTranslation('debrief');
  const { balance } = debrief;
  const { model, names } = game;
  // Where nothing was adopted the better text is the one with the highest Nash product.
  const other = balance.adopted ? balance.better : null;
  const rows = useMemo(() => {
    const all = allSeries(game);
    const figures = new Map(balance.delegations.map((one) => [one.delegation, one]));
    const row = (series: Series): BalanceRow => {
      const points = (of: 'score' | 'atNash' | 'atBetter') =>
        Math.round(100 * meanOf(series, (index) => figures.get(index)?.[of] ?? 0));
      return {
        id: series.id,
        name: series.name,
        code: cut(series.short, LONGEST_CODE),
        label: labelOf(series, LONGEST_LABEL),
        final: points('score'),
        nash: balance.nash === null ? null : points('atNash'),
        better: other === null ? null : points('atBetter'),
      };
    };
    const delegations = all.filter(({ kind }) => kind === 'delegation').map(row);
    if (delegations.length <= ALL) return { delegations, listed: delegations, shown: delegations };
    const first = new Set(firstSeries(game, all));
    const shown = [
      ...all.filter(({ id }) => first.has(id)).map(row),
      ...delegations
        .filter(({ id }) => !first.has(id))
        .toSorted((a, b) => missed(b) - missed(a))
        .slice(0, MOST_OTHERS),
    ];
    const ids = new Set(delegations.map(({ id }) => id));
    return {
      delegations,
      shown,
      /** Means of groups that are drawn have figures in the table too. */
      listed: [...shown.filter(({ id }) => !ids.has(id)), ...delegations],
    };
  }, [game, balance, other]);
  const draw = useMemo(() => balanceChart(rows.shown, { points: t('points') }), [rows, t]);
  const whole = new Intl.NumberFormat(game.language);
  const shown = (points: number | null) => (points === null ? '–' : whole.format(points));
  const losers = rows.delegations.filter((row) => missed(row) > 0);
  const few = rows.shown === rows.delegations;
  const finalKey = balance.adopted ? 'text.final' : 'text.nothing';
  const mine = rows.delegations.find(({ id }) => id === game.seat);
  return (
    <section className="panel" aria-labelledby="balance-heading">
      <h2 id="balance-heading">{t('balance.title')}</h2>
      <p className="prose">{t(balanceSentence(balance))}</p>
      {balance.better !== null && (
        <p className="prose">
          {t('balance.for-whom', { count: losers.length, members: model.members.length })}{' '}
          {mine !== undefined &&
            t('balance.mine', {
              name: names.delegation(game.seat),
              final: shown(mine.final),
              better: shown(mine.better ?? mine.nash),
            })}
        </p>
      )}
      {(balance.nash !== null || other !== null) && (
        <ChartFigure
          title={t('balance.chart')}
          label={t(balance.better === null ? 'balance.label-nash' : 'balance.label', {
            count: losers.length,
            members: model.members.length,
          })}
          draw={draw}
          legend={
            <SymbolKey
              entries={POINTS.flatMap(({ of, ...look }) =>
                (of === 'better' && other === null) || (of === 'nash' && balance.nash === null)
                  ? []
                  : [{ ...look, name: t(of === 'final' ? finalKey : `text.${of}`) }],
              ).toReversed()}
            />
          }
          table={
            <DataTable
              caption={t('balance.caption')}
              {...(few ? {} : { onPaper: new Set(rows.shown.map(({ id }) => id)) })}
              columns={[
                { title: t('delegation') },
                { title: t(finalKey), numeric: true },
                ...(balance.nash === null ? [] : [{ title: t('text.nash'), numeric: true }]),
                ...(other === null ? [] : [{ title: t('text.better'), numeric: true }]),
              ]}
              rows={rows.listed.map((row) => ({
                key: row.id,
                cells: [
                  row.name,
                  shown(row.final),
                  ...(balance.nash === null ? [] : [shown(row.nash)]),
                  ...(other === null ? [] : [shown(row.better)]),
                ],
              }))}
            />
          }
        >
          {t(few ? 'balance.how' : 'balance.how-many')}
        </ChartFigure>
      )}
      <TextsTable game={game} debrief={debrief} />
    </section>
  );
}

/** By how much another text would have been better for it. */
function missed({ final, better, nash }: BalanceRow): number {
  return (better ?? nash ?? final) - final;
}

function balanceSentence({
  adopted,
  adoptable,
  better,
  consensual,
  exact,
}: SectionProps['debrief']['balance']): string {
  if (adoptable === 0n) return 'balance.none-possible';
  if (!adopted) return 'balance.nothing-adopted';
  if (better === null) return exact ? 'balance.nothing-left' : 'balance.nothing-found';
  return consensual ? 'balance.something-left' : 'balance.over-objections';
}
