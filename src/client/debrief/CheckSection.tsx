import { CircleAlert, ClipboardList, Download, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkEvidence } from '../../analysis/check-evidence.ts';
import { type CheckRecord, checkRows } from '../../analysis/knowledge-check.ts';
import type { CheckQuestion } from '../../scenario/knowledge-check.ts';
import { CheckForm } from '../check/CheckForm.tsx';
import { CheckScores } from '../check/CheckScores.tsx';
import { evidenceInWords } from '../check/evidence-words.ts';
import { MarkedQuestion } from '../check/MarkedQuestion.tsx';
import { useGameCheck } from '../check/use-game-check.ts';
import { hashOfRoute } from '../shell/route.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { DebriefGame, SectionProps } from './debrief-context.ts';
import { MomentButton } from './MomentButton.tsx';
import '../check/check.css';

/** The knowledge check after the game: put, marked, and explained from the game that was played. */
export function CheckSection({ game }: Pick<SectionProps, 'game'>) {
  const { t } = useTranslation('learning');
  const questions = game.scenario.knowledgeCheck;
  if (questions.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="check-heading">
      <h2 id="check-heading">{t('section.title')}</h2>
      {game.finalState.outcome === null ? (
        <p className="muted">{t('section.notOver')}</p>
      ) : (
        <GameCheck game={game} />
      )}
    </section>
  );
}

function GameCheck({ game }: { readonly game: DebriefGame }) {
  const { t } = useTranslation('learning');
  const found = useGameCheck(game.id);
  const [attempt, setAttempt] = useState<string | null>(null);
  if (found.state === 'reading') return <p className="muted">{t('section.loading')}</p>;
  const { check, failed, answer } = found;
  if (check !== null && check.after !== null) return <Marked game={game} check={check} />;
  const questions = game.scenario.knowledgeCheck;
  const close = () => setAttempt(null);
  return (
    <>
      <p className="prose">{t('section.invite', { count: questions.length })}</p>
      <p className="muted">
        {t(check === null || check.before === null ? 'section.notBefore' : 'section.invited')}
      </p>
      {failed && (
        <p className="notice notice--danger" role="alert">
          <CircleAlert aria-hidden="true" />
          {t('section.failed')}
        </p>
      )}
      <button
        type="button"
        className="button button--primary"
        onClick={() => setAttempt(check?.attempt ?? crypto.randomUUID())}
      >
        <ClipboardList aria-hidden="true" />
        {t('section.take')}
      </button>
      {attempt !== null && (
        <Dialog title={t('form.title.after')} onClose={close} wide>
          <p className="prose">{t('form.hint.after')}</p>
          <CheckForm
            questions={questions}
            attempt={attempt}
            when="after"
            onCancel={close}
            onDone={(after) => {
              close();
              void answer(attempt, after);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

function Marked({ game, check }: { readonly game: DebriefGame; readonly check: CheckRecord }) {
  const { t } = useTranslation('learning');
  const { scenario } = game;
  const questions = scenario.knowledgeCheck;
  const rows = useMemo(() => checkRows(questions, check), [questions, check]);
  const paired = check.before !== null;

  async function save() {
    const { resultFile } = await import('../check/result-file.ts');
    const { saveFile } = await import('../ui/save-file.ts');
    saveFile(resultFile([{ scenario: scenario.id, attempt: check.attempt, rows }]));
  }

  return (
    <>
      <CheckScores rows={rows} paired={paired} />
      <ol className="check-marked">
        {questions.map((question, index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li key={question.id} className="check-marked-item">
              <span className="check-number">{index + 1}</span>
              <MarkedQuestion
                question={question}
                row={row}
                paired={paired}
                sources={scenario.sources}
              >
                <Evidence game={game} question={question} number={index + 1} />
              </MarkedQuestion>
            </li>
          );
        })}
      </ol>
      <div className="button-row">
        <button type="button" className="button" onClick={() => void save()}>
          <Download aria-hidden="true" />
          {t('section.csv')}
        </button>
        <a className="button" href={hashOfRoute({ screen: 'results' })}>
          <Users aria-hidden="true" />
          {t('section.toResults')}
        </a>
      </div>
      <p className="small muted debrief-controls">{t('section.csvNote')}</p>
    </>
  );
}

function Evidence({
  game,
  question,
  number,
}: {
  readonly game: DebriefGame;
  readonly question: CheckQuestion;
  readonly number: number;
}) {
  const { t } = game.words;
  const { scenario, events } = game;
  const evidence = useMemo(
    () =>
      question.fromGame === undefined ? null : checkEvidence(question.fromGame, scenario, events),
    [question, scenario, events],
  );
  if (evidence === null) return null;
  return (
    <div className="check-evidence">
      <p>
        <strong>{t('learning:evidence.label')}:</strong> {evidenceInWords(game.words, evidence)}
      </p>
      <MomentButton
        game={game.id}
        at={evidence.at}
        what={t('learning:evidence.moment', { number })}
      />
    </div>
  );
}
