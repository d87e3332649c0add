import { lazy } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * The hall, fetched when it is first shown. The picture is not the game: where it can't be fetched,
 * a line says so in its place and everything around it goes on.
 */
export const LazyHall = lazy(async () => {
  try {
    return { default: (await import('./Hall.tsx')).Hall };
  } catch {
    return { default: HallMissing };
  }
});

function HallMissing() {
  const { t } = useTranslation('table');
  return <p className="muted">{t('hall-missing')}</p>;
}
