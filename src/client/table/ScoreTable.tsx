import { scoreContributions } from '../../analysis/score.ts';
import { type TextVector, utilityOf } from '../../engine/utility.ts';
import { pointsOf } from './my-score.ts';
import { useTable } from './table-context.ts';

/** Why a text is worth to my delegation what it is worth, provision by provision. */
export function ScoreTable({ text }: { readonly text?: TextVector }) {
  const { t, names, model, me, draft: present, yardstick, lifted } = useTable();
  const draft = text ?? present;
  if (me === null || yardstick === null) return null;
  const rows = scoreContributions(model, me.index, draft, yardstick.text, lifted);
  const lost = rows.reduce((sum, row) => sum + row.linkLoss, 0);
  const points = pointsOf(me, yardstick, draft);
  const percent = (share: number) => Math.round(share * 100);
  return (
    <>
      <p>
        {t('table:score-explained', {
          points: Math.min(100, Math.max(0, points)),
          worth: percent(utilityOf(me, draft)),
          reservation: percent(yardstick.reservation),
          best: percent(yardstick.best),
        })}{' '}
        {points > 100
          ? t('table:score-too-good')
          : text === undefined && t('table:score-if-adopted')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={t('table:score-why')}>
        <table className="table">
          <caption className="visually-hidden">{t('table:score-why')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table:col-clause')}</th>
              <th scope="col">{t('table:col-text')}</th>
              <th scope="col" className="number">
                {t('table:col-weight')}
              </th>
              <th scope="col" className="number">
                {t('table:col-value')}
              </th>
              <th scope="col" className="number">
                {t('table:col-gives')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const provision = model.provisions[row.provision];
              if (provision === undefined) return null;
              const option = provision.provision.options[row.option]?.id ?? '';
              return (
                <tr key={provision.id}>
                  <th scope="row">{names.provision(provision.id)}</th>
                  <td>
                    {names.option(provision.id, option)}
                    {row.redLine && <strong> {t('table:red-line-here')}</strong>}
                  </td>
                  <td className="number">{percent(row.salience)}</td>
                  <td className="number">{percent(row.value)}</td>
                  <td className="number">{percent(row.contribution - row.linkLoss)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {lost > 0 && <p className="small muted">{t('table:link-loss', { points: percent(lost) })}</p>}
    </>
  );
}
