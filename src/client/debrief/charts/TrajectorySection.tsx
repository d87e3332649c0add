import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SectionProps } from '../debrief-context.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { DataTable } from './DataTable.tsx';
import { SeriesPicker } from './SeriesPicker.tsx';
import { allSeries, firstSeries, meanOf } from './series.ts';
import { type Course, trajectoryChart } from './trajectory-chart.ts';

/** What the standing text was worth to whom, each time it changed. */
export function TrajectorySection({ game, debrief }: SectionProps) {
  const { t } = useTranslation('debrief');
  const { trajectory, versions } = debrief;
  const all = useMemo(() => allSeries(game), [game]);
  const [chosen, setChosen] = useState(() => firstSeries(game, all));
  const courses = useMemo(
    () =>
      all
        .filter(({ id }) => chosen.includes(id))
        .map(
          (series): Course => ({
            series,
            points: trajectory.at.map((_, version) =>
              Math.round(100 * meanOf(series, (index) => trajectory.scores[index]?.[version] ?? 0)),
            ),
          }),
        ),
    [all, chosen, trajectory],
  );
  const draw = useMemo(
    () =>
      trajectoryChart({
        at: trajectory.at,
        courses,
        meetings: meetingsOf(game.events),
        length: game.events.length,
        words: { meeting: t('trajectory.axis-meeting') },
      }),
    [trajectory, courses, game.events, t],
  );
  const whole = new Intl.NumberFormat(game.language);
  const meeting = (id: string | null) =>
    id === null ? t('trajectory.before') : game.names.meeting(id);
  return (
    <section className="panel" aria-labelledby="trajectory-heading">
      <h2 id="trajectory-heading">{t('trajectory.title')}</h2>
      <p className="prose">{t('trajectory.lead')}</p>
      {all.length > 1 && <SeriesPicker all={all} chosen={chosen} onChange={setChosen} />}
      <ChartFigure
        title={t('trajectory.chart')}
        label={t('trajectory.label', {
          count: courses.length,
          summary: new Intl.ListFormat(game.language).format(
            courses.map(({ series, points }) =>
              t('trajectory.from-to', {
                name: series.name,
                from: whole.format(points[0] ?? 0),
                to: whole.format(points.at(-1) ?? 0),
              }),
            ),
          ),
        })}
        draw={draw}
        table={
          <DataTable
            caption={t('trajectory.caption')}
            columns={[
              { title: t('trajectory.col-version'), numeric: true },
              { title: t('trajectory.col-when') },
              ...courses.map(({ series }) => ({ title: series.name, numeric: true })),
            ]}
            rows={trajectory.at.map((at, version) => ({
              key: String(at),
              cells: [
                whole.format(version),
                version === 0
                  ? t('trajectory.opening')
                  : meeting(versions.find((v) => v.at === at)?.meeting ?? null),
                ...courses.map(({ points }) => whole.format(points[version] ?? 0)),
              ],
            }))}
          />
        }
      >
        {t('trajectory.how')}
      </ChartFigure>
    </section>
  );
}

/** Where in the record each meeting begins. */
function meetingsOf(events: SectionProps['game']['events']): readonly number[] {
  return events.flatMap(({ type }, at) => (type === 'meeting-opened' ? [at] : []));
}
