import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TableIcon } from './TableIcon.tsx';

/** By which name the tutorial speaks of a sheet; every other is a way to be counted. */
const TUTORIAL: Readonly<Record<string, string>> = { floor: 'actions', offer: 'inbox' };

/**
 * What the reader is awaited for. Not modal: the text above stays in reach, because nobody should
 * have to vote on what they cannot read. The focus moves here unless the reader is writing.
 */
export function PromptSheet({
  title,
  kind,
  onHide,
  children,
}: {
  readonly title: string;
  readonly kind: string;
  readonly onHide: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('table');
  const sheet = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();

  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    // `show()` would take the focus even from somebody in the middle of a word.
    element.setAttribute('open', '');
    if (!isWriting()) heading.current?.focus({ preventScroll: true });
  }, []);

  return (
    <dialog
      ref={sheet}
      className="nt-sheet"
      data-kind={kind}
      data-tutorial={TUTORIAL[kind] ?? 'ballot'}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onHide();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="button button--quiet button--small" onClick={onHide}>
          <TableIcon name="close" />
          {t('hide-prompt')}
        </button>
      </div>
      {children}
    </dialog>
  );
}

function isWriting(): boolean {
  const active = document.activeElement;
  return (
    active instanceof HTMLTextAreaElement ||
    active instanceof HTMLSelectElement ||
    (active instanceof HTMLInputElement && active.type !== 'checkbox' && active.type !== 'radio') ||
    document.querySelector('dialog:modal') !== null
  );
}
