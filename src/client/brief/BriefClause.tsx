import { Ban, PhoneCall } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Position, Provision, Scenario } from '../../scenario/schema.ts';
import { useNames } from '../names.ts';
import { ProvenanceNote } from './ProvenanceNote.tsx';

interface Props {
  readonly scenario: Scenario;
  readonly provision: Provision;
  readonly position: Position | undefined;
  /** Value of each formulation to the delegation, in [0,1]. */
  readonly values: readonly number[];
  /** Share of the whole that this clause is worth. */
  readonly weight: number;
  /** The same, relative to the weightiest clause, for the length of the bar. */
  readonly share: number;
}

export function BriefClause({ scenario, provision, position, values, weight, share }: Props) {
  const { t, i18n } = useTranslation('home');
  const names = useNames(scenario);
  if (position === undefined) return null;
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  const titleId = `brief-clause-${provision.id}`;
  return (
    <article className="panel brief-clause" aria-labelledby={titleId}>
      <header className="brief-clause-head">
        <div>
          <p className="brief-article">{provision.article}</p>
          <h3 id={titleId}>{names.text(provision.title)}</h3>
        </div>
        <p className="brief-weight">
          <span className="small">{t('brief.weight')}</span>
          <strong className="figures">{percent.format(weight)}</strong>
          <span className="bar" aria-hidden="true">
            <span style={{ inlineSize: `${share * 100}%` }} />
          </span>
        </p>
      </header>
      <p className="muted">{names.text(provision.question)}</p>
      {position.line !== undefined && (
        <blockquote className="brief-line">
          <p>{names.text(position.line)}</p>
        </blockquote>
      )}
      <table className="table brief-options">
        <thead>
          <tr>
            <th scope="col">{t('brief.formulation')}</th>
            <th scope="col" className="number">
              {t('brief.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {provision.options.map((option, at) => {
            const value = values[at] ?? 0;
            const red = position.redLines.includes(option.id);
            const lifts = position.capital?.lifts.includes(option.id) === true;
            return (
              <tr key={option.id} className={red ? 'brief-red' : undefined}>
                <th scope="row">
                  {names.text(option.label)}
                  {option.id === provision.opening && (
                    <span className="chip">{t('brief.opening')}</span>
                  )}
                  {red && (
                    <span className="chip chip--danger">
                      <Ban aria-hidden="true" />
                      {t('brief.redLine')}
                    </span>
                  )}
                  {red && lifts && position.capital !== undefined && (
                    <span className="chip chip--warn">
                      <PhoneCall aria-hidden="true" />
                      {t('brief.capitalMayLift', {
                        chance: percent.format(position.capital.likelihood),
                      })}
                    </span>
                  )}
                </th>
                <td className="number">
                  <span className="brief-value">
                    <span className="bar" aria-hidden="true">
                      <span style={{ inlineSize: `${value * 100}%` }} />
                    </span>
                    {number.format(value * 100)}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <ProvenanceNote scenario={scenario} provenance={position.provenance} />
    </article>
  );
}
