import { useTranslation } from 'react-i18next';
import type { Ground } from '../../analysis/coach/grounds.ts';
import { speechOf } from '../table/latest-speech.ts';
import { recordLine } from '../table/record-line.ts';
import { TableIcon } from '../table/TableIcon.tsx';
import { useTable } from '../table/table-context.ts';
import { useCoaching } from './coach-context.ts';

/** What a piece of advice rests on: who said or did what, in its own words, and where to find it. */
export function Grounds({ grounds }: { readonly grounds: readonly Ground[] }) {
  const { t } = useTranslation('coach');
  if (grounds.length === 0) return null;
  return (
    <div className="coach-grounds">
      <p className="small muted">{t('because')}</p>
      <ul>
        {grounds.map((ground) => (
          <GroundQuote key={ground.at} ground={ground} />
        ))}
      </ul>
    </div>
  );
}

function GroundQuote({ ground }: { readonly ground: Ground }) {
  const table = useTable();
  const { t } = useTranslation('coach');
  const coaching = useCoaching();
  const logged = table.events[ground.at];
  if (logged === undefined) return null;
  const line =
    ground.kind === 'let-pass'
      ? t('let-pass', {
          by: table.names.delegation(ground.by),
          option: table.names.option(ground.provision, ground.option),
          provision: table.names.article(ground.provision),
        })
      : recordLine(table, logged.event);
  const { words } = ground.kind === 'let-pass' ? { words: null } : speechOf(table, logged.event);
  return (
    <li>
      <p>
        {line}
        {ground.inPrivate && <span className="muted small"> ({t('in-private')})</span>}
      </p>
      {words !== null && <blockquote>{words}</blockquote>}
      <button
        type="button"
        className="button button--quiet button--small"
        aria-label={t('to-record-of', { line })}
        onClick={() => coaching?.showInRecord(ground.at)}
      >
        <TableIcon name="record" />
        {t('to-record')}
      </button>
    </li>
  );
}
