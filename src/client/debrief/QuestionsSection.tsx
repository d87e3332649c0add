import type { DiscussionQuestion } from '../../analysis/debrief/debrief.ts';
import { recordLine } from '../table/record-line.ts';
import { actorList, namedValues } from '../table/words.ts';
import type { DebriefGame, SectionProps } from './debrief-context.ts';
import { MomentButton } from './MomentButton.tsx';
import './story.css';

/** Questions for the class, from what happened in this very game. */
export function QuestionsSection({ game, debrief }: SectionProps) {
  const { t } = game.words;
  if (debrief.questions.length === 0) return null;
  return (
    <section className="panel questions" aria-labelledby="questions-heading">
      <h2 id="questions-heading">{t('story:questions.title')}</h2>
      <p className="muted">{t('story:questions.lead')}</p>
      <ol className="question-list">
        {debrief.questions.map((question) => {
          const asked = inWords(game, question);
          return (
            <li key={question.key}>
              <p className="question-asked">{asked}</p>
              {question.at !== null && question.at >= 0 && (
                <MomentButton game={game.id} at={question.at} what={asked} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function inWords({ words, events }: DebriefGame, { key, values, at }: DiscussionQuestion): string {
  const { delegations } = values;
  const event = events[at ?? -1];
  return words.t(`story:questions.${key}`, {
    ...namedValues(words, values),
    ...(event === undefined ? {} : { event: recordLine(words, event) }),
    ...(typeof delegations === 'string'
      ? { delegations: actorList(words, delegations.split(' ')) }
      : {}),
  });
}
