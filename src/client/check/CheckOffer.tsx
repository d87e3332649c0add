import { CircleCheck, ClipboardList } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../scenario/schema.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { CheckForm } from './CheckForm.tsx';
import { setPendingCheck, usePendingCheck } from './pending-check.ts';
import './check.css';

/** The knowledge check before a game: offered, never asked for, and marked only afterwards. */
export function CheckOffer({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation('learning');
  const pending = usePendingCheck(scenario.id);
  const [attempt, setAttempt] = useState<string | null>(null);
  const questions = scenario.knowledgeCheck;
  if (questions.length === 0) return null;
  const answered = questions.filter(({ id }) => pending?.before?.[id] !== undefined).length;
  const open = () => setAttempt(pending?.attempt ?? crypto.randomUUID());
  const close = () => setAttempt(null);

  return (
    <section className="panel panel--flat check-offer" aria-labelledby="check-offer-title">
      <div className="check-offer-words">
        <h2 id="check-offer-title">{t('offer.title', { count: questions.length })}</h2>
        {pending === null ? (
          <p>{t('offer.why', { count: questions.length })}</p>
        ) : (
          <p className="check-kept" role="status">
            <CircleCheck aria-hidden="true" />
            {t('offer.kept', { count: answered, of: questions.length })}
          </p>
        )}
      </div>
      <div className="button-row">
        <button type="button" className="button" onClick={open}>
          <ClipboardList aria-hidden="true" />
          {t(pending === null ? 'offer.take' : 'offer.change')}
        </button>
        {pending !== null && (
          <button
            type="button"
            className="button button--quiet"
            onClick={() => setPendingCheck(scenario.id, null)}
          >
            {t('offer.discard')}
          </button>
        )}
      </div>
      {attempt !== null && (
        <Dialog title={t('form.title.before')} onClose={close} wide>
          <p className="prose">{t('form.hint.before')}</p>
          <CheckForm
            questions={questions}
            attempt={attempt}
            when="before"
            given={pending?.before ?? {}}
            onCancel={close}
            onDone={(before) => {
              setPendingCheck(scenario.id, { attempt, before, after: null });
              close();
            }}
          />
        </Dialog>
      )}
    </section>
  );
}
