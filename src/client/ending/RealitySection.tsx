import { Suspense } from 'react';
import { comparisonOf } from '../../analysis/debrief/comparison.ts';
import type { Certificate } from '../../engine/state.ts';
import { AxisKey, AxisScale } from '../debrief/AxisScale.tsx';
import { TableIcon } from '../table/TableIcon.tsx';
import { useTable } from '../table/table-context.ts';
import { SourceList } from './SourceList.tsx';

/** What was decided here beside what the world decided, clause by clause, with sources. */
export function RealitySection({ certificate }: { readonly certificate: Certificate | null }) {
  const { t, names, view, model } = useTable();
  const { provisions, epilogue } = view.scenario;
  const known = provisions.filter((p) => p.reality !== undefined);
  if (known.length === 0 && epilogue === undefined) return null;
  const cited = new Set([
    ...(epilogue?.sources ?? []),
    ...known.flatMap((p) => p.reality?.sources ?? []),
  ]);
  const adopted = certificate?.outcome === 'adopted';
  const compared = comparisonOf(model, certificate?.text ?? {});
  const same = compared.filter(({ option, reality }) => option === reality).length;
  return (
    <section className="panel" aria-labelledby="reality-heading">
      <h2 id="reality-heading">{t('table:ending.reality')}</h2>
      {epilogue !== undefined && (
        <p className="treaty-text prose">{names.text(epilogue.reality)}</p>
      )}
      {compared.length > 1 && (
        <Suspense>
          <AxisKey same={same} all={compared.length} />
        </Suspense>
      )}
      <ul className="reality-list">
        {known.map(({ id, article, title, options, poles, reality }) => {
          const here = certificate?.text[id];
          const same = here === reality?.option;
          const there = options.find((o) => o.id === reality?.option);
          const chosen = options.find((o) => o.id === here);
          return (
            <li key={id} className="reality">
              <h3>{t('table:clause-name', { article, title: names.text(title) })}</h3>
              <dl className="reality-pair">
                <div>
                  <dt>{t(adopted ? 'table:ending.here' : 'table:ending.last-text-here')}</dt>
                  <dd>{here === undefined ? t('table:clause-deleted') : names.option(id, here)}</dd>
                </div>
                <div>
                  <dt>{t('table:ending.there')}</dt>
                  <dd>{there === undefined ? '' : names.text(there.label)}</dd>
                </div>
              </dl>
              <p className={same ? 'chip chip--ok' : 'chip chip--brass'}>
                <TableIcon name={same ? 'agreed' : 'can-live-with'} />
                {t(same ? 'table:ending.same' : 'table:ending.different')}
              </p>
              {chosen !== undefined && there !== undefined && (
                <Suspense>
                  <AxisScale
                    low={names.text(poles.low)}
                    high={names.text(poles.high)}
                    here={chosen.axis}
                    there={there.axis}
                  />
                </Suspense>
              )}
              {reality !== undefined && <p>{names.text(reality.note)}</p>}
            </li>
          );
        })}
      </ul>
      <SourceList ids={cited} />
    </section>
  );
}
