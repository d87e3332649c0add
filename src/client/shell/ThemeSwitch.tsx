import { Moon, Sun, SunMoon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { THEMES, useSettings } from '../store/settings-store.ts';

const ICONS = { system: SunMoon, light: Sun, dark: Moon };

/** One button that goes round: as the system, light, dark. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const theme = useSettings((settings) => settings.theme);
  const set = useSettings((settings) => settings.set);
  const Icon = ICONS[theme];
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const label = t('theme.now', { theme: t(`theme.${theme}`) });
  return (
    <button
      type="button"
      className="button button--quiet button--icon"
      title={label}
      onClick={() => set('theme', next)}
    >
      <Icon aria-hidden="true" />
      <span className="visually-hidden">{label}</span>
    </button>
  );
}
