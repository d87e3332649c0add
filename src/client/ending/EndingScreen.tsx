import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Contents } from '../debrief/Contents.tsx';
import { PrintButton } from '../debrief/PrintButton.tsx';
import { PrintedHead } from '../debrief/PrintedHead.tsx';
import { useUnfoldedPrint } from '../debrief/use-printing.ts';
import { hashOfRoute } from '../shell/route.ts';
import { useTable } from '../table/table-context.ts';
import { CertificateSheet } from './CertificateSheet.tsx';
import { EpilogueSection } from './EpilogueSection.tsx';
import { ExplanationsSection } from './ExplanationsSection.tsx';
import { ExportButton } from './ExportButton.tsx';
import { RealitySection } from './RealitySection.tsx';
import { ScoreSection } from './ScoreSection.tsx';
import './ending.css';
import '../debrief/debrief.css';
import '../debrief/print.css';

const Debrief = lazy(async () => ({
  default: (await import('../debrief/Debrief.tsx')).Debrief,
}));

/**
 * How it ended, what it was worth, what came of it, and the debrief: one page, which a finished
 * game opens by itself and from which a saved one is studied.
 */
export function EndingScreen({ onTable }: { readonly onTable: () => void }) {
  const { t, names, view, seat, game } = useTable();
  const heading = useRef<HTMLHeadingElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState<HTMLElement | null>(null);
  const certificate = view.outcome;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useUnfoldedPrint();

  return (
    <div className="page ending">
      <PrintedHead />
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
        <PrintButton />
      </header>
      <div className="debrief-columns">
        <Contents body={body} />
        <div ref={body} className="debrief-body">
          <div ref={setTop} />
          {certificate !== null && <CertificateSheet certificate={certificate} />}
          {certificate !== null && <ScoreSection certificate={certificate} />}
          <ExplanationsSection />
          {view.epilogue !== null && <EpilogueSection epilogue={view.epilogue} />}
          <Suspense fallback={<p className="loading">{t('loading')}</p>}>
            <Debrief top={top} />
          </Suspense>
          <RealitySection certificate={certificate} />
          <nav className="panel ending-next" aria-labelledby="ending-next-heading">
            <h2 id="ending-next-heading">{t('table:ending.next')}</h2>
            <div className="button-row">
              <a
                className="button button--primary"
                href={hashOfRoute({ screen: 'brief', scenario: game.scenario.id, seat })}
              >
                {t('table:ending.again')}
              </a>
              <a
                className="button"
                href={hashOfRoute({ screen: 'seat', scenario: game.scenario.id })}
              >
                {t('table:ending.other-seat')}
              </a>
              <button type="button" className="button" onClick={onTable}>
                {t('table:ending.rewind')}
              </button>
              <ExportButton />
            </div>
          </nav>
        </div>
      </div>
    </div>
  );
}
