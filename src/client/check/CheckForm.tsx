import { type FormEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CheckAnswers, optionOrder } from '../../analysis/knowledge-check.ts';
import type { CheckQuestion } from '../../scenario/knowledge-check.ts';
import { textIn } from '../../scenario/text-in.ts';

interface Props {
  readonly questions: readonly CheckQuestion[];
  readonly attempt: string;
  readonly when: 'before' | 'after';
  readonly given?: CheckAnswers;
  readonly onDone: (answers: CheckAnswers) => void;
  readonly onCancel?: () => void;
}

/** The questions with their options, in an order of their own for each attempt. Nothing is marked. */
export function CheckForm({ questions, attempt, when, given = {}, onDone, onCancel }: Props) {
  const { t, i18n } = useTranslation(['learning', 'common']);
  const { language } = i18n;
  const name = useId();
  const [answers, setAnswers] = useState<CheckAnswers>(given);
  const put = useMemo(
    () =>
      questions.map((question) => ({ question, options: optionOrder(question, attempt, when) })),
    [questions, attempt, when],
  );
  const answered = questions.filter(({ id }) => answers[id] !== undefined).length;

  function leaveOut(id: string) {
    const { [id]: _left, ...others } = answers;
    setAnswers(others);
  }

  function done(event: FormEvent) {
    event.preventDefault();
    onDone(answers);
  }

  return (
    <form className="check-form" onSubmit={done}>
      <ol className="check-questions">
        {put.map(({ question, options }, index) => (
          <li key={question.id}>
            <fieldset>
              <legend>
                <span className="check-number" aria-hidden="true">
                  {index + 1}
                </span>
                <span>
                  <span className="check-topic small muted">
                    {t(`learning:topic.${question.topic}`)}
                  </span>{' '}
                  {textIn(question.question, language)}
                </span>
              </legend>
              <div className="check-options">
                {options.map(({ id, text }) => (
                  <label key={id} className="choice">
                    <input
                      type="radio"
                      name={`${name}-${question.id}`}
                      value={id}
                      checked={answers[question.id] === id}
                      onChange={() => setAnswers({ ...answers, [question.id]: id })}
                    />
                    {textIn(text, language)}
                  </label>
                ))}
              </div>
              {answers[question.id] !== undefined && (
                <button
                  type="button"
                  className="button button--quiet button--small"
                  onClick={() => leaveOut(question.id)}
                >
                  {t('learning:form.leaveOut')}
                  <span className="visually-hidden">
                    {' '}
                    {t('learning:form.ofQuestion', { number: index + 1 })}
                  </span>
                </button>
              )}
            </fieldset>
          </li>
        ))}
      </ol>
      <p className="small muted" role="status">
        {t('learning:form.answered', { count: answered, of: questions.length })}
      </p>
      <div className="dialog-foot">
        {onCancel !== undefined && (
          <button type="button" className="button" onClick={onCancel}>
            {t('common:button.cancel')}
          </button>
        )}
        <button type="submit" className="button button--primary" disabled={answered === 0}>
          {t(`learning:form.done.${when}`)}
        </button>
      </div>
    </form>
  );
}
