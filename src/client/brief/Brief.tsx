import { useTranslation } from 'react-i18next';
import { modelOf } from '../../engine/model.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { useNames } from '../names.ts';
import { Markdown } from '../ui/Markdown.tsx';
import { BriefAllies } from './BriefAllies.tsx';
import { BriefClause } from './BriefClause.tsx';
import { BriefLinks } from './BriefLinks.tsx';
import './brief.css';

/** What the capital tells a delegation: also shown at the table, so it needs no open game. */
export function Brief({ scenario, seat }: { scenario: Scenario; seat: string }) {
  const { t, i18n } = useTranslation('home');
  const names = useNames(scenario);
  const model = modelOf(scenario).delegations.find((d) => d.id === seat);
  if (model === undefined) return null;
  const { delegation } = model;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const clauses = scenario.provisions
    .map((provision, index) => ({ provision, index, weight: model.salience[index] ?? 0 }))
    .filter(({ provision }) => delegation.positions[provision.id] !== undefined)
    .sort((a, b) => b.weight - a.weight);
  const top = clauses[0]?.weight ?? 1;

  return (
    <div className="brief">
      <section className="panel" aria-labelledby="brief-instructions">
        <h2 id="brief-instructions">{t('brief.instructions')}</h2>
        {delegation.brief !== undefined && (
          <div className="treaty-text prose">
            <Markdown text={names.text(delegation.brief)} />
          </div>
        )}
        <p className="prose">
          {t('brief.reservation', { value: percent.format(delegation.reservation) })}
        </p>
      </section>

      <section aria-labelledby="brief-priorities">
        <h2 id="brief-priorities">{t('brief.priorities')}</h2>
        <p className="muted prose">{t('brief.prioritiesHint')}</p>
        <ol className="brief-clauses">
          {clauses.map(({ provision, index, weight }) => (
            <li key={provision.id}>
              <BriefClause
                scenario={scenario}
                provision={provision}
                position={delegation.positions[provision.id]}
                values={model.values[index] ?? []}
                weight={weight}
                share={top > 0 ? weight / top : 0}
              />
            </li>
          ))}
        </ol>
        <p className="small muted prose">{t('common:provenance.explained')}</p>
      </section>

      <BriefLinks scenario={scenario} seat={seat} />
      <BriefAllies scenario={scenario} seat={seat} />
    </div>
  );
}
