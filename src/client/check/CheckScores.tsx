import { useTranslation } from 'react-i18next';
import { type CheckRow, checkScores } from '../../analysis/knowledge-check.ts';

/** Right answers by topic; with what was gained where the questions were put before the game too. */
export function CheckScores({
  rows,
  paired,
}: {
  readonly rows: readonly CheckRow[];
  readonly paired: boolean;
}) {
  const { t, i18n } = useTranslation('learning');
  const scores = checkScores(rows);
  const all = scores.at(-1);
  const signed = new Intl.NumberFormat(i18n.language, { signDisplay: 'exceptZero' });
  if (all === undefined) return null;
  const values = { before: all.before, after: all.after, of: all.questions };
  const way = all.after > all.before ? '' : all.after === all.before ? 'Same' : 'Less';
  return (
    <>
      <p className="check-headline" role="status">
        {t(paired ? `section.headline${way}` : 'section.headlineAfter', values)}
      </p>
      <div className="table-scroll">
        <table className="table check-scores">
          <caption>{t('section.scores')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('section.topicHead')}</th>
              {paired && (
                <th scope="col" className="number">
                  {t('section.before')}
                </th>
              )}
              <th scope="col" className="number">
                {t('section.after')}
              </th>
              {paired && (
                <th scope="col" className="number">
                  {t('section.gain')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {scores.map(({ topic, before, after, questions }) => (
              <tr key={topic} data-all={topic === 'all' || undefined}>
                <th scope="row">{t(`topic.${topic}`)}</th>
                {paired && (
                  <td className="number">{t('section.of', { count: before, of: questions })}</td>
                )}
                <td className="number">{t('section.of', { count: after, of: questions })}</td>
                {paired && <td className="number">{signed.format(after - before)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
