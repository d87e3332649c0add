import { useTranslation } from 'react-i18next';
import { useWorker } from '../../solver/use-worker.ts';
import type { SectionProps } from '../debrief-context.ts';
import { ObstacleList } from './ObstacleList.tsx';
import { PivotalTable } from './PivotalTable.tsx';
import { PowerFigure } from './PowerFigure.tsx';
import { WorkerNotice } from './WorkerNotice.tsx';

/** What could have been adopted at all, what stood in the way, and who could turn the room. */
export function ZoneSection({ game, debrief }: SectionProps) {
  const { t } = useTranslation('debrief');
  const { scenario, events, language } = game;
  const standing = debrief.balance.final;
  const answer = useWorker(
    (analyses, onProgress) => analyses.solve(scenario, events, standing, onProgress),
    [scenario, events, standing],
  );
  const whole = new Intl.NumberFormat(language);
  // An estimate is told as one: three figures, not all of its digits.
  const rough = new Intl.NumberFormat(language, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 3,
  });
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumSignificantDigits: 2 });
  return (
    <section className="panel" aria-labelledby="zone-heading">
      <h2 id="zone-heading">{t('zone.title')}</h2>
      <p className="prose">{t('zone.lead')}</p>
      <WorkerNotice
        answer={answer}
        computing={t('zone.computing')}
        failed={(detail) => t('zone.failed', { detail })}
      />
      {answer.state === 'done' && (
        <>
          <dl className="zone-facts">
            <div>
              <dt>{t('zone.texts')}</dt>
              <dd className="figures">{whole.format(answer.value.zone.texts)}</dd>
            </div>
            <div>
              <dt>{t('zone.by-consensus')}</dt>
              <dd className="figures">
                {t(answer.value.zone.adoptable.exact ? 'zone.count' : 'zone.at-least', {
                  count: whole.format(answer.value.zone.adoptable.count),
                })}
              </dd>
            </div>
            <div>
              <dt>{t('zone.by-vote')}</dt>
              <dd className="figures">
                {answer.value.votes.exact
                  ? t('zone.count', { count: whole.format(answer.value.votes.count) })
                  : t('zone.about', { count: rough.format(answer.value.votes.count) })}
              </dd>
              <dd className="small muted">
                {answer.value.votes.interval !== null &&
                  t('zone.interval', {
                    from: rough.format(answer.value.votes.interval[0]),
                    to: rough.format(answer.value.votes.interval[1]),
                    sample: whole.format(answer.value.votes.sample ?? 0),
                  })}{' '}
                {t('zone.share', {
                  share: share.format(answer.value.votes.count / Number(answer.value.zone.texts)),
                })}
              </dd>
            </div>
          </dl>
          <ObstacleList game={game} blockers={answer.value.blockers} />
          <PivotalTable game={game} pivotal={answer.value.pivotal} vote={answer.value.vote} />
          <PowerFigure game={game} power={answer.value.power} />
        </>
      )}
    </section>
  );
}
