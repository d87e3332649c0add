import { useTranslation } from 'react-i18next';
import type { ClassResult, Gain } from '../../analysis/check-results.ts';
import { textIn } from '../../scenario/text-in.ts';
import type { ResultNames } from './use-results.ts';

/** With fewer people than this a gain is mostly chance. */
const FEW = 10;

/** The study that the results are held beside; it put one question, before and after. */
const STUDY = { gain: 7, url: 'https://doi.org/10.1057/s41304-020-00260-3' };

/** What the people who played one scenario knew before and after. */
export function ClassResults({
  result,
  names,
}: {
  readonly result: ClassResult;
  readonly names: ResultNames;
}) {
  const { t, i18n } = useTranslation('learning');
  const { language } = i18n;
  const { scenario, people, oneSided, all, topics, questions } = result;
  const titleId = `results-${scenario}`;
  const title = names.title(scenario);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const gained = pointsOf(all);
  return (
    <section className="panel" aria-labelledby={titleId}>
      <h2 id={titleId}>{title === null ? scenario : textIn(title, language)}</h2>
      <p>
        {t('results.people', { count: people })}
        {oneSided > 0 && ` ${t('results.oneSided', { count: oneSided })}`}
      </p>
      {people > 0 && people < FEW && <p className="muted">{t('results.few')}</p>}
      {people > 0 && (
        <>
          <dl className="results-figures">
            <div>
              <dt>{t('results.meanBefore')}</dt>
              <dd>{percent.format(all.before / all.of)}</dd>
            </div>
            <div>
              <dt>{t('results.meanAfter')}</dt>
              <dd>{percent.format(all.after / all.of)}</dd>
            </div>
            <div>
              <dt>{t('results.gain')}</dt>
              <dd>
                <Points gain={all} />
              </dd>
            </div>
          </dl>
          <p className="prose">
            {t('results.compare')}{' '}
            <strong>{t(gained > STUDY.gain ? 'results.above' : 'results.notAbove')}</strong>{' '}
            <a href={STUDY.url} target="_blank" rel="noreferrer">
              <cite>{t('results.citation')}</cite>
            </a>
          </p>
          <GainTable
            caption={t('results.byTopic')}
            head={t('section.topicHead')}
            rows={topics.map((gain) => ({ id: gain.topic, name: t(`topic.${gain.topic}`), gain }))}
          />
          <GainTable
            caption={t('results.byQuestion')}
            head={t('results.question')}
            rows={questions.map((gain) => {
              const asked = names.question(scenario, gain.question);
              const name = asked === null ? gain.question : textIn(asked, language);
              return { id: gain.question, name, gain };
            })}
          />
        </>
      )}
    </section>
  );
}

interface TableProps {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly { readonly id: string; readonly name: string; readonly gain: Gain }[];
}

function GainTable({ caption, head, rows }: TableProps) {
  const { t, i18n } = useTranslation('learning');
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const share = (right: number, of: number) =>
    t('results.share', { right, of, percent: percent.format(right / of) });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to scroll by keyboard
    <section className="table-scroll" tabIndex={0} aria-label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className="number">
              {t('section.before')}
            </th>
            <th scope="col" className="number">
              {t('section.after')}
            </th>
            <th scope="col" className="number">
              {t('results.gainPoints')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, gain }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="number">{share(gain.before, gain.of)}</td>
              <td className="number">{share(gain.after, gain.of)}</td>
              <td className="number">
                <Points gain={gain} bare />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** `bare` where the column says what is counted. */
function Points({ gain, bare = false }: { readonly gain: Gain; readonly bare?: boolean }) {
  const { t, i18n } = useTranslation('learning');
  const points = pointsOf(gain);
  const sign = points > 0 ? '+' : points < 0 ? '−' : '';
  const number = new Intl.NumberFormat(i18n.language);
  const magnitude = Math.abs(points);
  const signed = `${sign}${number.format(magnitude)}`;
  return bare ? signed : t('results.points', { count: magnitude, signed });
}

/** Percentage points gained, rounded as they are shown. */
function pointsOf({ before, after, of }: Gain): number {
  return Math.round((100 * after) / of) - Math.round((100 * before) / of);
}
