import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/**
 * Registers the service worker once the page has come to rest, and offers a newer version when one
 * waits: it never replaces the program under a running game.
 */
export function UpdateNotice() {
  const { t } = useTranslation();
  const [update, setUpdate] = useState<(() => void) | null>(null);

  useEffect(() => {
    let gone = false;
    const register = async () => {
      const { registerSW } = await import('virtual:pwa-register');
      const activate = registerSW({
        onNeedRefresh: () => {
          if (!gone) setUpdate(() => () => void activate(true));
        },
      });
    };
    const id = afterTheFirstScreen(() => void register());
    return () => {
      gone = true;
      clearTimeout(id);
    };
  }, []);

  if (update === null) return null;
  return (
    <div className="update-notice panel" role="status">
      <span>{t('update.ready')}</span>
      <button type="button" className="button button--primary button--small" onClick={update}>
        {t('update.now')}
      </button>
      <button type="button" className="button button--small" onClick={() => setUpdate(null)}>
        {t('update.later')}
      </button>
    </div>
  );
}

/** The first screen comes first: the worker then fetches the rest of the game. */
function afterTheFirstScreen(work: () => void): ReturnType<typeof setTimeout> {
  return setTimeout(work, 1500);
}
