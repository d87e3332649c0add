import { useMemo } from 'react';
import type { TurningPoint } from '../../analysis/debrief/debrief.ts';
import { recordLine } from '../table/record-line.ts';
import { actorList, type Words } from '../table/words.ts';
import type { SectionProps } from './debrief-context.ts';
import { MomentButton } from './MomentButton.tsx';
import { type Chapter, chaptersOf, type StoryEvent } from './story-chapters.ts';
import './story.css';

/** The game told meeting by meeting, with the moments at which it turned. */
export function StorySection({ game, debrief }: SectionProps) {
  const { t } = game.words;
  const chapters = useMemo(
    () => chaptersOf(game.events, debrief.turningPoints),
    [game.events, debrief.turningPoints],
  );
  const turns = debrief.turningPoints.length;
  return (
    <section className="panel story" aria-labelledby="story-heading">
      <h2 id="story-heading">{t('story:story.title')}</h2>
      <p className="muted">
        {turns === 0 ? t('story:story.no-turns') : t('story:story.lead', { count: turns })}
      </p>
      <ol className="story-chapters">
        {chapters.map((chapter) => (
          <StoryChapter key={chapter.at} game={game} chapter={chapter} />
        ))}
      </ol>
    </section>
  );
}

function StoryChapter({ game, chapter }: { game: SectionProps['game']; chapter: Chapter }) {
  const { t } = game.words;
  const counts = (['statements', 'packages', 'objections'] as const)
    .filter((kind) => chapter[kind] > 0)
    .map((kind) => t(`story:story.${kind}`, { count: chapter[kind] }));
  return (
    <li>
      <h3>{game.names.meeting(chapter.meeting)}</h3>
      {counts.length > 0 && <p className="small muted story-counts">{counts.join(' · ')}</p>}
      {chapter.events.length > 0 && (
        <ol className="story-events">
          {chapter.events.map((told) => (
            <Told key={told.at} game={game} told={told} />
          ))}
        </ol>
      )}
    </li>
  );
}

function Told({ game, told }: { game: SectionProps['game']; told: StoryEvent }) {
  const line = recordLine(game.words, told.event);
  const { t } = game.words;
  return (
    <li data-turning={told.turning !== null || undefined}>
      <p>
        {told.turning !== null && (
          <strong className="story-turn">
            <span aria-hidden="true">◆ </span>
            {t('story:story.turning-point')}
          </strong>
        )}
        {line}
      </p>
      {told.turning !== null && <TurnFigures words={game.words} point={told.turning} />}
      <MomentButton game={game.id} at={told.at} what={line} />
    </li>
  );
}

function TurnFigures({ words, point }: { readonly words: Words; readonly point: TurningPoint }) {
  const { t } = words;
  const { before, after, exact, acceptedBefore, acceptedAfter, members, won, lost } = point;
  return (
    <ul className="story-figures small">
      {before !== after && (
        <li>
          {t(exact ? 'story:story.texts' : 'story:story.texts-at-least', {
            before: Number(before),
            after: Number(after),
          })}
        </li>
      )}
      {won.length + lost.length > 0 && (
        <li>
          {t('story:story.members', { before: acceptedBefore, after: acceptedAfter, members })}
        </li>
      )}
      {won.length > 0 && <li>{t('story:story.won', { delegations: actorList(words, won) })}</li>}
      {lost.length > 0 && <li>{t('story:story.lost', { delegations: actorList(words, lost) })}</li>}
    </ul>
  );
}
