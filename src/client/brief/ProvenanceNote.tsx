import { BookMarked, Calculator } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Provenance, Scenario } from '../../scenario/schema.ts';
import { useNames } from '../names.ts';

/** Where a position comes from: documented with its sources, or estimated with its method. */
export function ProvenanceNote({
  scenario,
  provenance,
}: {
  scenario: Scenario;
  provenance: Provenance;
}) {
  const { t } = useTranslation();
  const names = useNames(scenario);
  const note = provenance.note === undefined ? null : <p>{names.text(provenance.note)}</p>;
  if (provenance.kind === 'estimated') {
    const method = scenario.methods.find(({ id }) => id === provenance.method);
    return (
      <details className="provenance">
        <summary>
          <span className="chip">
            <Calculator aria-hidden="true" />
            {t('provenance.estimated')}
          </span>
        </summary>
        <p>
          <strong>{t('provenance.method')}:</strong>{' '}
          {method === undefined ? provenance.method : names.text(method.title)}
        </p>
        {method !== undefined && <p>{names.text(method.text)}</p>}
        {note}
      </details>
    );
  }
  return (
    <details className="provenance">
      <summary>
        <span className="chip chip--ok">
          <BookMarked aria-hidden="true" />
          {t('provenance.documented')}
        </span>
      </summary>
      <p>
        <strong>{t('provenance.sources')}</strong>
      </p>
      <ul>
        {provenance.sources.map((id) => {
          const source = scenario.sources.find((s) => s.id === id);
          if (source === undefined) return <li key={id}>{id}</li>;
          const { title, publisher, date, url } = source;
          return (
            <li key={id}>
              {url === undefined ? (
                title
              ) : (
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              )}
              {[publisher, date].filter((part) => part !== undefined).map((part) => `, ${part}`)}
            </li>
          );
        })}
      </ul>
      {note}
    </details>
  );
}
