import type { Epilogue } from '../../engine/state.ts';
import { useTable } from '../table/table-context.ts';
import { RatificationChart } from './RatificationChart.tsx';
import { ratificationsByYear } from './ratifications.ts';

/** Who signed, who ratified and when, and whether the text ever came into force. */
export function EpilogueSection({ epilogue }: { readonly epilogue: Epilogue }) {
  const { t, names, view, model, seat } = useTable();
  const { signed, ratified, threshold, needed, inForce } = epilogue;
  const years = view.scenario.epilogue?.years ?? 10;
  const byYear = ratificationsByYear(epilogue, years);
  const mine = ratified.find((r) => r.by === seat);
  return (
    <section className="panel" aria-labelledby="epilogue-heading">
      <h2 id="epilogue-heading">{t('table:epilogue.title')}</h2>
      <p className="ending-lead">
        {inForce === null
          ? t('table:epilogue.not-in-force', { count: years, threshold })
          : t('table:epilogue.in-force', { count: inForce, threshold })}
      </p>
      <p>
        {t('table:epilogue.signed', { count: signed.length, members: model.members.length })}{' '}
        {t('table:epilogue.ratified', { count: ratified.length })}{' '}
        {t(
          mine !== undefined
            ? 'table:epilogue.mine-ratified'
            : signed.includes(seat)
              ? 'table:epilogue.mine-signed'
              : 'table:epilogue.mine-neither',
          { delegation: names.delegation(seat), count: mine?.year ?? 0 },
        )}
      </p>
      {needed < threshold && (
        <p>
          {t('table:epilogue.stands-for', { needed, threshold, members: model.members.length })}
        </p>
      )}
      <RatificationChart byYear={byYear} threshold={needed} inForce={inForce} />
      <details className="nt-fold">
        <summary>{t('table:epilogue.as-table')}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard */}
        <section className="table-scroll" tabIndex={0} aria-label={t('table:epilogue.caption')}>
          <table className="table">
            <caption>{t('table:epilogue.caption')}</caption>
            <thead>
              <tr>
                <th scope="col" className="number">
                  {t('table:epilogue.col-year')}
                </th>
                <th scope="col" className="number">
                  {t('table:epilogue.col-total')}
                </th>
                <th scope="col">{t('table:epilogue.col-who')}</th>
              </tr>
            </thead>
            <tbody>
              {byYear.map(({ year, total, by }) => (
                <tr key={year}>
                  <th scope="row" className="number">
                    {year}
                  </th>
                  <td className="number">{total}</td>
                  <td>{by.map((id) => names.delegation(id)).join(' · ') || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
      <details className="nt-fold">
        <summary>{t('table:epilogue.signatories')}</summary>
        <p>{signed.map((id) => names.delegation(id)).join(' · ') || '–'}</p>
      </details>
    </section>
  );
}
