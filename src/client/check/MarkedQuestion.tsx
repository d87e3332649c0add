import { Check, Minus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckRow } from '../../analysis/knowledge-check.ts';
import type { CheckQuestion } from '../../scenario/knowledge-check.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { textIn } from '../../scenario/text-in.ts';

interface Props {
  readonly question: CheckQuestion;
  readonly row: CheckRow;
  readonly paired: boolean;
  readonly sources: Scenario['sources'];
  /** What of the game shows it. */
  readonly children?: ReactNode;
}

/** A question with what was answered, what is right and why. */
export function MarkedQuestion({ question, row, paired, sources, children }: Props) {
  const { t, i18n } = useTranslation('learning');
  const { language } = i18n;
  const textOf = (option: string | null) => {
    const found = question.options.find(({ id }) => id === option);
    return found === undefined ? '' : textIn(found.text, language);
  };
  const cited = sources.filter(({ id }) => question.sources.includes(id));
  return (
    <details className="check-marked-body" open={row.after !== row.answer}>
      <summary>
        <span className="check-asked">{textIn(question.question, language)}</span>{' '}
        <Mark answer={row.after} right={row.answer} />
      </summary>
      <dl className="check-answers">
        {paired && (
          <div className="check-answer">
            <dt>{t('section.before')}</dt>
            <dd>
              <Mark answer={row.before} right={row.answer} /> {textOf(row.before)}
            </dd>
          </div>
        )}
        <div className="check-answer">
          <dt>{t('section.after')}</dt>
          <dd>
            <Mark answer={row.after} right={row.answer} /> {textOf(row.after)}
          </dd>
        </div>
      </dl>
      {row.after !== row.answer && (
        <p>
          <strong>{t('section.right-answer')}</strong> {textOf(row.answer)}
        </p>
      )}
      <p className="prose">{textIn(question.explanation, language)}</p>
      {children}
      {cited.length > 0 && (
        <p className="small muted">
          {t('section.sources')}:{' '}
          {cited.map(({ id, title, url }, index) => (
            <span key={id}>
              {index > 0 && '; '}
              {url === undefined ? (
                <cite>{title}</cite>
              ) : (
                <a href={url} target="_blank" rel="noreferrer">
                  <cite>{title}</cite>
                </a>
              )}
            </span>
          ))}
        </p>
      )}
    </details>
  );
}

function Mark({ answer, right }: { readonly answer: string | null; readonly right: string }) {
  const { t } = useTranslation('learning');
  if (answer === null) {
    return (
      <span className="chip">
        <Minus aria-hidden="true" />
        {t('section.leftOut')}
      </span>
    );
  }
  return answer === right ? (
    <span className="chip chip--ok">
      <Check aria-hidden="true" />
      {t('section.right')}
    </span>
  ) : (
    <span className="chip chip--warn">
      <X aria-hidden="true" />
      {t('section.wrong')}
    </span>
  );
}
