import { useTranslation } from 'react-i18next';
import { LICENCES } from './licences.ts';
import { ScenarioSources } from './ScenarioSources.tsx';
import './about.css';

const PARTS = ['what', 'model', 'data', 'privacy'] as const;

export function AboutScreen() {
  const { t } = useTranslation('home');
  return (
    <div className="page page--narrow">
      <h1>{t('about.title')}</h1>
      <div className="panel about">
        {PARTS.map((part) => (
          <section key={part}>
            <h2>{t(`about.${part}`)}</h2>
            <p className="prose">{t(`about.${part}Body`)}</p>
          </section>
        ))}
        <section>
          <h2>{t('about.sources')}</h2>
          <p className="prose">{t('about.sourcesBody')}</p>
          <ScenarioSources />
        </section>
        <section>
          <h2>{t('about.licences')}</h2>
          <p className="prose">{t('about.licencesBody')}</p>
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('about.work')}</th>
                  <th scope="col">{t('about.licence')}</th>
                  <th scope="col">{t('about.use')}</th>
                </tr>
              </thead>
              <tbody>
                {LICENCES.map(({ work, licence, use }) => (
                  <tr key={work}>
                    <th scope="row">{work}</th>
                    <td>{licence}</td>
                    <td>{t(`about.uses.${use}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      </div>
    </div>
  );
}
