import type { Terms } from '../../engine/command.ts';
import { effectOf } from './my-score.ts';
import { RedLineMark } from './RedLineMark.tsx';
import { useTable } from './table-context.ts';

/** What the text would be worth to me with these terms in it, and whether I could join it. */
export function EffectNote({ terms }: { readonly terms: Terms }) {
  const { t, names, model, me, yardstick, draft, lifted } = useTable();
  if (me === null || yardstick === null) return null;
  const { before, after, crossed } = effectOf(model, me, yardstick, draft, terms, lifted);
  const change = after - before;
  const way = change > 0 ? 'up' : change < 0 ? 'down' : 'same';
  return (
    <div className="nt-effect" data-way={way} aria-live="polite">
      <p>
        <strong className="figures">{t(`table:effect.${way}`, { count: Math.abs(change) })}</strong>{' '}
        <span className="muted small">{t('table:effect.from-to', { before, after })}</span>
      </p>
      {crossed.length > 0 && (
        <p className="small">
          <RedLineMark />{' '}
          {t('table:effect.crosses', {
            provisions: crossed
              .map((p) => names.article(model.provisions[p]?.id ?? ''))
              .join(' · '),
          })}
        </p>
      )}
    </div>
  );
}
