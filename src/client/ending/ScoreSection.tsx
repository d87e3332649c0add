import { outcomeScore } from '../../analysis/score.ts';
import { modelOf } from '../../engine/model.ts';
import type { Certificate } from '../../engine/state.ts';
import { vectorOf } from '../../engine/utility.ts';
import { ScoreTable } from '../table/ScoreTable.tsx';
import { useTable } from '../table/table-context.ts';

/** What it was worth to my delegation, and why. */
export function ScoreSection({ certificate }: { readonly certificate: Certificate }) {
  const { t, names, me, seat, model, lifted, game } = useTable();
  if (me === null) return null;
  const score = outcomeScore(modelOf(game.scenario), me.index, certificate, lifted);
  return (
    <section className="panel" aria-labelledby="score-heading">
      <h2 id="score-heading">{t('table:ending.score', { delegation: names.delegation(seat) })}</h2>
      <p className="ending-score figures">
        <strong>{Math.round(score * 100)}</strong>
        <span className="muted">{t('table:ending.of-100')}</span>
      </p>
      <div className="ending-score-bar" aria-hidden="true">
        <span style={{ inlineSize: `${Math.round(score * 100)}%` }} />
      </div>
      {certificate.outcome === 'failed' && <p>{t('table:ending.score-failed')}</p>}
      <h3>
        {t(
          certificate.outcome === 'failed'
            ? 'table:ending.score-last-text'
            : 'table:ending.score-by-clause',
        )}
      </h3>
      <ScoreTable text={vectorOf(model, certificate.text)} />
    </section>
  );
}
