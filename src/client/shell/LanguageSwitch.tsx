import { Languages } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGES } from '../../locales/languages.ts';
import { useSettings } from '../store/settings-store.ts';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const id = useId();
  const language = useSettings((settings) => settings.language);
  const set = useSettings((settings) => settings.set);
  return (
    <span className="language-switch">
      <label htmlFor={id}>
        <Languages aria-hidden="true" />
        <span className="visually-hidden">{t('language')}</span>
      </label>
      <select
        id={id}
        value={language}
        onChange={({ target }) => {
          if (isLanguage(target.value)) set('language', target.value);
        }}
      >
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
