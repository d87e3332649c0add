import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../scenario/schema.ts';
import { textIn } from '../../scenario/text-in.ts';
import { scenarioOf, shippedCards } from '../scenarios.ts';

/** The sources of each shipped scenario, fetched when its name is opened. */
export function ScenarioSources() {
  const { i18n } = useTranslation();
  return shippedCards.map((card) => (
    <Sources key={card.id} id={card.id} title={textIn(card.title, i18n.language)} />
  ));
}

function Sources({ id, title }: { id: string; title: string }) {
  const { t, i18n } = useTranslation('home');
  const [scenario, setScenario] = useState<Scenario | null>(null);
  return (
    <details
      className="about-sources"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void scenarioOf(id).then(setScenario);
      }}
    >
      <summary>{title}</summary>
      {scenario !== null && (
        <>
          <p className="small muted">
            {t('about.scenarioBy', {
              authors: scenario.authors.join(', '),
              licence: scenario.licence,
            })}
          </p>
          <ul>
            {scenario.sources.map(({ id: source, title: name, publisher, date, url }) => (
              <li key={source}>
                {url === undefined ? (
                  name
                ) : (
                  <a href={url} target="_blank" rel="noreferrer">
                    {name}
                  </a>
                )}
                {[publisher, date].filter((part) => part !== undefined).map((part) => `, ${part}`)}
              </li>
            ))}
          </ul>
          {scenario.methods.length > 0 && <h3>{t('about.methods')}</h3>}
          {scenario.methods.map((method) => (
            <p key={method.id} className="prose">
              <strong>{textIn(method.title, i18n.language)}.</strong>{' '}
              {textIn(method.text, i18n.language)}
            </p>
          ))}
        </>
      )}
    </details>
  );
}
