import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forecastVote } from '../../../analysis/vote-forecast.ts';
import { restrictionAt } from '../../../analysis/zone.ts';
import { questionInWords } from '../../table/words.ts';
import type { SectionProps } from '../debrief-context.ts';
import { VotePictures } from './VotePictures.tsx';

/** Every vote of the game on the map and by group; the forecast of one where none was held. */
export function VotesSection({ game, debrief }: SectionProps) {
  const { t } = useTranslation('debrief');
  const { votes, balance } = debrief;
  const { words, model, finalState } = game;
  const [chosen, setChosen] = useState<string | null>(null);
  const first =
    votes.findLast(({ question }) => question.kind === 'proposal') ??
    votes.findLast(({ question }) => question.kind === 'amendment' || question.kind === 'part') ??
    votes.at(-1);
  const vote = votes.find(({ at }) => String(at) === chosen) ?? first;
  return (
    <section className="panel" aria-labelledby="votes-heading">
      <h2 id="votes-heading">{t('votes.title')}</h2>
      {vote === undefined ? (
        <>
          <p className="prose">{t('votes.none-held')}</p>
          <p className="notice">
            <strong>{t('votes.forecast')}</strong>
          </p>
          <VotePictures
            game={game}
            forecast
            question={t('votes.forecast-question')}
            {...forecastVote(
              model,
              { kind: 'proposal', text: balance.final },
              restrictionAt(finalState).lifted,
            )}
          />
        </>
      ) : (
        <>
          {votes.length > 1 && (
            <label className="field debrief-controls">
              <span className="field-label">{t('votes.choose')}</span>
              <select
                className="select"
                value={String(vote.at)}
                onChange={({ target }) => setChosen(target.value)}
              >
                {votes.map(({ at, question }, index) => (
                  <option key={at} value={String(at)}>
                    {t('votes.option', {
                      number: index + 1,
                      question: questionInWords(words, question),
                    })}
                  </option>
                ))}
              </select>
            </label>
          )}
          <VotePictures
            game={game}
            question={questionInWords(words, vote.question)}
            ballots={vote.ballots}
            tally={vote.tally}
          />
          {votes.length > 1 && <VoteList game={game} debrief={debrief} />}
        </>
      )}
    </section>
  );
}

/** All votes with their counts, for paper too, where only one is pictured. */
function VoteList({ game, debrief }: SectionProps) {
  const { t } = useTranslation('debrief');
  return (
    <details className="nt-fold chart-table">
      <summary>{t('votes.all', { count: debrief.votes.length })}</summary>
      <ol>
        {debrief.votes.map(({ at, question, tally }) => (
          <li key={at}>
            {questionInWords(game.words, question)}{' '}
            <strong>
              {t(tally.carried ? 'votes.carried' : 'votes.lost', {
                yes: tally.yes,
                no: tally.no,
                abstain: tally.abstain,
              })}
            </strong>
          </li>
        ))}
      </ol>
    </details>
  );
}
