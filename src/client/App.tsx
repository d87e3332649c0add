import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../locales/languages.ts';

export function App() {
  const { t, i18n } = useTranslation();
  const languageId = useId();

  return (
    <main>
      <h1>{t('title')}</h1>
      <p>{t('tagline')}</p>
      <label htmlFor={languageId}>{t('language')}</label>{' '}
      <select
        id={languageId}
        value={i18n.language}
        onChange={(event) => void i18n.changeLanguage(event.target.value)}
      >
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </main>
  );
}
