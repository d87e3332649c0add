import { useTranslation } from 'react-i18next';
import { useTable } from '../table/table-context.ts';
import { CoachWarnings } from './CoachWarnings.tsx';
import { type Coaching, useCoaching } from './coach-context.ts';
import { LevelChoice } from './LevelChoice.tsx';
import { MomentSection, MomentSummary } from './MomentSection.tsx';
import { PackageSection } from './PackageSection.tsx';
import { ProspectsSection } from './ProspectsSection.tsx';
import { RefusalSection } from './RefusalSection.tsx';
import './coach.css';

/** What the coach says, as much of it as the reader wants. */
export function CoachPane() {
  const { t } = useTranslation('coach');
  const coaching = useCoaching();
  if (coaching === null) return null;
  return (
    <section className="coach" aria-labelledby="coach-heading">
      <h2 id="coach-heading" className="visually-hidden">
        {t('title')}
      </h2>
      <LevelChoice coaching={coaching} />
      <Said coaching={coaching} />
    </section>
  );
}

function Said({ coaching }: { readonly coaching: Coaching }) {
  const { t } = useTranslation('coach');
  const { me, game } = useTable();
  const { level, advice, failed } = coaching;
  if (level === 'off') return <p className="muted">{t('off')}</p>;
  if (me === null) return <p className="muted">{t('chair')}</p>;
  if (failed) return <p className="muted">{t('failed')}</p>;
  if (advice === null) return <p className="muted">{t('waiting')}</p>;
  const { possible, refusals, prospects } = advice;
  return (
    <div className="coach-said" data-stale={game.running || undefined}>
      {game.running && <p className="muted small">{t('waiting')}</p>}
      <MomentSummary possible={possible} />
      <CoachWarnings warnings={possible.warnings} />
      {refusals.map((refusal) => (
        <RefusalSection key={refusal.at} refusal={refusal} />
      ))}
      {advice.package !== null && <PackageSection advice={advice.package} />}
      <MomentSection possible={possible} />
      {prospects !== null && (
        <ProspectsSection prospects={prospects.clauses} wishes={prospects.wishes} />
      )}
    </div>
  );
}
