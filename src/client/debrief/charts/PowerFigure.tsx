import { axisX, axisY, barX, gridX, type PlotOptions } from '@observablehq/plot';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Power } from '../../../analysis/power.ts';
import type { DebriefGame } from '../debrief-context.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { CHART_STYLE } from './chart-style.ts';
import { DataTable } from './DataTable.tsx';
import type { Canvas } from './PlotCanvas.tsx';
import { cut } from './series.ts';

const MOST_BARS = 20;
const EQUAL = 1e-9;
const LONGEST = 30;
const SHORTEST = 11;

interface PowerRow {
  readonly id: string;
  readonly name: string;
  readonly votes: number;
  readonly banzhaf: number;
  readonly shapleyShubik: number;
}

/** The weight of each vote under the rule for decisions; a sentence where all weigh the same. */
export function PowerFigure({
  game,
  power,
}: {
  readonly game: DebriefGame;
  readonly power: Power;
}) {
  const { t } = useTranslation('debrief');
  const { model, names, language } = game;
  const percent = useMemo(
    () => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }),
    [language],
  );
  const rows = useMemo(
    () =>
      model.members
        .flatMap((index): PowerRow[] => {
          const of = model.delegations[index];
          return of === undefined
            ? []
            : [
                {
                  id: of.id,
                  name: names.delegation(of.id),
                  votes: of.delegation.votes,
                  banzhaf: power.banzhaf[index] ?? 0,
                  shapleyShubik: power.shapleyShubik[index] ?? 0,
                },
              ];
        })
        .sort((a, b) => b.shapleyShubik - a.shapleyShubik || b.banzhaf - a.banzhaf),
    [model, names, power],
  );
  const draw = useMemo(() => powerChart(rows.slice(0, MOST_BARS), percent), [rows, percent]);
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  const equal =
    first.shapleyShubik - last.shapleyShubik < EQUAL &&
    Math.abs(first.banzhaf - last.banzhaf) < EQUAL;
  return (
    <>
      <h3>{t('power.title')}</h3>
      {equal ? (
        <p className="prose">
          {t('power.equal', { count: rows.length, share: percent.format(first.shapleyShubik) })}
        </p>
      ) : (
        <ChartFigure
          title={t('power.chart')}
          label={t('power.label', { name: first.name, share: percent.format(first.shapleyShubik) })}
          draw={draw}
          table={
            <DataTable
              caption={t('power.caption')}
              columns={[
                { title: t('delegation') },
                { title: t('power.votes'), numeric: true },
                { title: t('power.banzhaf'), numeric: true },
                { title: t('power.shapley'), numeric: true },
              ]}
              rows={rows.map(({ id, name, votes, banzhaf, shapleyShubik }) => ({
                key: id,
                cells: [name, votes, percent.format(banzhaf), percent.format(shapleyShubik)],
              }))}
            />
          }
        >
          {t('power.how')} {!power.exact && t('power.sampled')}
        </ChartFigure>
      )}
    </>
  );
}

function powerChart(
  rows: readonly PowerRow[],
  percent: Intl.NumberFormat,
): (canvas: Canvas) => PlotOptions {
  const name = new Map(rows.map((row) => [row.id, row.name]));
  return ({ narrow }) => ({
    ...CHART_STYLE,
    height: rows.length * 26 + 46,
    marginLeft: narrow ? 92 : 220,
    marginRight: 16,
    marginBottom: 34,
    x: { domain: [0, Math.max(...rows.map((row) => row.shapleyShubik))], nice: true },
    y: { domain: rows.map(({ id }) => id), label: null, padding: 0.25 },
    marks: [
      gridX({ stroke: 'var(--line)', strokeOpacity: 1, ticks: narrow ? 3 : 6 }),
      axisX({
        label: null,
        ticks: narrow ? 3 : 6,
        tickFormat: (share: number) => percent.format(share),
      }),
      axisY({
        label: null,
        tickSize: 0,
        tickFormat: (id: string) => cut(name.get(id) ?? id, narrow ? SHORTEST : LONGEST),
      }),
      barX(rows, { x: 'shapleyShubik', y: 'id', fill: 'var(--chart-yes)' }),
    ],
  });
}
