import { useEffect, useRef } from 'react';
import { hashOfRoute } from '../shell/route.ts';
import { useTable } from '../table/table-context.ts';
import { CertificateSheet } from './CertificateSheet.tsx';
import { EpilogueSection } from './EpilogueSection.tsx';
import { ExplanationsSection } from './ExplanationsSection.tsx';
import { ExportButton } from './ExportButton.tsx';
import { RealitySection } from './RealitySection.tsx';
import { ScoreSection } from './ScoreSection.tsx';
import './ending.css';

/** How it ended, why, what it was worth, what came of it, and what the world did. */
export function EndingScreen({ onTable }: { readonly onTable: () => void }) {
  const { t, names, view, seat, game } = useTable();
  const heading = useRef<HTMLHeadingElement>(null);
  const certificate = view.outcome;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  return (
    <div className="page ending">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t(
            certificate === null
              ? 'table:ending.title'
              : `table:ending.title-${certificate.outcome}`,
            { instrument: names.text(view.scenario.instrument) },
          )}
        </h1>
        <p className="muted">
          {t('table:ending.you-were', { delegation: names.delegation(seat) })}
        </p>
      </header>
      {certificate !== null && <CertificateSheet certificate={certificate} />}
      {certificate !== null && <ScoreSection certificate={certificate} />}
      <RealitySection certificate={certificate} />
      <ExplanationsSection />
      {view.epilogue !== null && <EpilogueSection epilogue={view.epilogue} />}
      <nav className="panel ending-next" aria-label={t('table:ending.next')}>
        <h2>{t('table:ending.next')}</h2>
        <div className="button-row">
          <a
            className="button button--primary"
            href={hashOfRoute({ screen: 'brief', scenario: game.scenario.id, seat })}
          >
            {t('table:ending.again')}
          </a>
          <a className="button" href={hashOfRoute({ screen: 'seat', scenario: game.scenario.id })}>
            {t('table:ending.other-seat')}
          </a>
          <button type="button" className="button" onClick={onTable}>
            {t('table:ending.rewind')}
          </button>
          <ExportButton />
        </div>
      </nav>
    </div>
  );
}
