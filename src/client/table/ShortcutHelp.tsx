import { useTranslation } from 'react-i18next';

const KEYS = ['n', 'm', 't', 'a', 'i', 'r', 'c'] as const;

export function ShortcutHelp({
  on,
  coached,
  onChange,
}: {
  readonly on: boolean;
  readonly coached: boolean;
  readonly onChange: (on: boolean) => void;
}) {
  const { t } = useTranslation('table');
  return (
    <details className="nt-fold">
      <summary>{t('shortcuts')}</summary>
      <label className="choice">
        <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
        <span>{t('shortcuts-on')}</span>
      </label>
      <dl className="nt-keys small">
        {KEYS.filter((key) => coached || key !== 'c').map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key.toUpperCase()}</kbd>
            </dt>
            <dd>{t(`shortcut.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
