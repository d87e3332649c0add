import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly children: ReactNode;
  /** Another value tries the children again: the address, say. */
  readonly resetOn: string;
}

/** A screen that failed says so and leaves the rest of the page, and the saved games, usable. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state = { error: null as Error | null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate(before: Props) {
    if (before.resetOn !== this.props.resetOn && this.state.error !== null) {
      this.setState({ error: null });
    }
  }

  override render() {
    const { error } = this.state;
    return error === null ? this.props.children : <Failed error={error} />;
  }
}

function Failed({ error }: { error: Error }) {
  const { t } = useTranslation();
  return (
    <div className="page page--narrow">
      <div className="notice notice--danger" role="alert">
        <CircleAlert aria-hidden="true" />
        <div>
          <h1>{t('failure.title')}</h1>
          <p>{t('failure.saved')}</p>
          <p className="small muted">
            {t('failure.detail')} <code>{error.message}</code>
          </p>
          <div className="button-row">
            <button
              type="button"
              className="button button--primary"
              onClick={() => location.reload()}
            >
              {t('failure.reload')}
            </button>
            <a className="button" href="#/">
              {t('nav.home')}
            </a>
          </div>
        </div>
      </div>
    </div>
  );
}
