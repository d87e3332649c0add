import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorker } from '../../solver/use-worker.ts';
import type { SectionProps } from '../debrief-context.ts';
import { FrontierPictures } from './FrontierPictures.tsx';
import { SeriesOptions } from './SeriesPicker.tsx';
import { allSeries, type Series } from './series.ts';
import { WorkerNotice } from './WorkerNotice.tsx';

const OTHERS = 'others';
const NOBODY = '';
const PLACES = ['first', 'second', 'third'] as const;

/** The final text against the best that any two or three blocs could have had together. */
export function FrontierSection({ game, debrief }: SectionProps) {
  const { t } = useTranslation('debrief');
  const { scenario, events, model, seat } = game;
  const all = useMemo(() => {
    const series = allSeries(game);
    const others = model.members.filter((index) => model.delegations[index]?.id !== seat);
    const rest: Series = {
      id: OTHERS,
      kind: 'others',
      name: t('frontier.others'),
      short: t('frontier.others'),
      members: others,
    };
    return others.length === 0 ? series : [rest, ...series];
  }, [game, model, seat, t]);
  const [chosen, setChosen] = useState<readonly string[]>(() => {
    const mine = all.some(({ id }) => id === seat);
    return mine ? [seat, OTHERS, NOBODY] : [OTHERS, all[1]?.id ?? OTHERS, NOBODY];
  });
  const blocs = useMemo(
    () => [...new Set(chosen)].flatMap((id) => all.filter((series) => series.id === id)),
    [all, chosen],
  );
  const asked = blocs.map(({ id, members }) => ({ id, members }));
  const answer = useWorker(
    blocs.length < 2
      ? null
      : (analyses, onProgress) => analyses.frontier(scenario, events, asked, onProgress),
    [scenario, events, blocs.map(({ id }) => id).join(' ')],
  );
  if (all.length < 3) return null;
  return (
    <section className="panel" aria-labelledby="frontier-heading">
      <h2 id="frontier-heading">{t('frontier.title')}</h2>
      <p className="prose">{t('frontier.lead')}</p>
      <div className="debrief-controls frontier-blocs">
        {PLACES.map((place, at) => (
          <label key={place} className="field">
            <span className="field-label">{t(`frontier.${place}`)}</span>
            <select
              className="select"
              value={chosen[at]}
              onChange={({ target }) => setChosen(chosen.with(at, target.value))}
            >
              {place === 'third' && <option value={NOBODY}>{t('frontier.nobody')}</option>}
              <SeriesOptions
                series={all.filter(({ id }) => id === chosen[at] || !chosen.includes(id))}
              />
            </select>
          </label>
        ))}
      </div>
      <WorkerNotice
        answer={answer}
        computing={t('frontier.computing')}
        failed={(detail) => t('frontier.failed', { detail })}
      />
      {answer.state === 'done' && (
        <FrontierPictures
          game={game}
          balance={debrief.balance}
          blocs={blocs}
          frontier={answer.value}
        />
      )}
    </section>
  );
}
