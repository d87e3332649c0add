import { useTranslation } from 'react-i18next';
import { COACH_LEVELS } from '../../analysis/coach/level.ts';
import { LANGUAGES, type Language } from '../../locales/languages.ts';
import { PACES, TEXT_SIZES, THEMES, useSettings } from '../store/settings-store.ts';
import { ChoiceField } from './ChoiceField.tsx';
import './settings.css';

export function SettingsScreen() {
  const { t } = useTranslation(['home', 'common', 'coach']);
  const settings = useSettings();
  return (
    <div className="page page--narrow">
      <h1>{t('settings.title')}</h1>
      <p className="muted">{t('settings.lead')}</p>
      <div className="panel settings">
        <ChoiceField
          legend={t('common:language')}
          value={settings.language}
          choices={(Object.keys(LANGUAGES) as Language[]).map((value) => ({
            value,
            label: LANGUAGES[value],
            lang: value,
          }))}
          onChoose={(value) => settings.set('language', value)}
        />
        <ChoiceField
          legend={t('settings.theme')}
          value={settings.theme}
          choices={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
          onChoose={(value) => settings.set('theme', value)}
        />
        <ChoiceField
          legend={t('settings.textSize')}
          value={settings.textSize}
          choices={TEXT_SIZES.map((value) => ({ value, label: t(`settings.textSizes.${value}`) }))}
          onChoose={(value) => settings.set('textSize', value)}
        />
        <ChoiceField
          legend={t('settings.pace')}
          hint={t('settings.paceHint')}
          value={settings.pace}
          choices={PACES.map((value) => ({ value, label: t(`settings.paces.${value}`) }))}
          onChoose={(value) => settings.set('pace', value)}
        />
        <ChoiceField
          legend={t('coach:title')}
          hint={t('coach:settings-hint')}
          value={settings.coach}
          choices={COACH_LEVELS.map((value) => ({ value, label: t(`coach:levels.${value}`) }))}
          onChoose={(value) => settings.set('coach', value)}
        />
        <div className="field">
          <h2 className="field-label">{t('settings.tutorial')}</h2>
          <p className="field-hint">
            {t(settings.tutorialDone ? 'settings.tutorialDone' : 'settings.tutorialOpen')}
          </p>
          <p>
            <button
              type="button"
              className="button"
              disabled={!settings.tutorialDone}
              onClick={() => settings.set('tutorialDone', false)}
            >
              {t('settings.tutorialAgain')}
            </button>
          </p>
        </div>
      </div>
    </div>
  );
}
