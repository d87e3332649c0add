import type { Refusal } from '../../engine/refusal.ts';
import { citationPhrase } from '../../scenario/rule-phrases.ts';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';
import { namedValues } from './words.ts';

/** What was refused, which rule forbids it, and what would be allowed instead. */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal }) {
  const table = useTable();
  const { t, model } = table;
  const citation = model.rules.citations[refusal.mechanism];
  const phrase = citationPhrase(citation);
  const values = namedValues(table, refusal.values);
  return (
    <div className="notice notice--warn nt-refusal" role="alert">
      <TableIcon name="rule" />
      <div>
        <p>
          <strong>{t(`refusals:${refusal.code}.title`, values)}</strong>
        </p>
        <p>{t(`refusals:${refusal.code}.why`, values)}</p>
        <p>{t(`refusals:${refusal.code}.instead`, values)}</p>
        {refusal.instead.length > 0 && (
          <p className="small">
            {t('table:instead-you-may')}{' '}
            {refusal.instead.map((type) => t(`table:action.${type}`)).join(' · ')}
          </p>
        )}
        <p className="small nt-rule">
          <strong>{t(`rules:${refusal.mechanism}.title`)}</strong>{' '}
          <span className="muted">({t(`rules:${phrase.key}`, { ...phrase.values })})</span>
          {' — '}
          {t(`rules:${refusal.mechanism}.text`)}
        </p>
      </div>
    </div>
  );
}
