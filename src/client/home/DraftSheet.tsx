import { useTranslation } from 'react-i18next';

/** A page of a disputed draft: what the whole game is about, at a glance. */
export function DraftSheet() {
  const { t } = useTranslation('home');
  return (
    <figure className="sheet" aria-label={t('sheet.label')}>
      <p className="sheet-head">{t('sheet.head')}</p>
      <p className="sheet-article">{t('sheet.article')}</p>
      <p className="treaty-text">
        {t('sheet.before')} <mark>{t('sheet.option1')}</mark> <span className="sheet-slash">/</span>{' '}
        <mark>{t('sheet.option2')}</mark> {t('sheet.after')}
      </p>
      <figcaption>{t('sheet.note')}</figcaption>
    </figure>
  );
}
