import { useTranslation } from 'react-i18next';
import type { Instead, RefusalDiagnosis } from '../../analysis/coach/refusal-diagnosis.ts';
import { speechOf } from '../table/latest-speech.ts';
import { useTable } from '../table/table-context.ts';
import { listOf } from '../table/words.ts';
import { Grounds } from './Grounds.tsx';
import { points } from './points.ts';

/** After a refusal: what was wrong with the package, by the word of who refused it. */
export function RefusalSection({ refusal }: { readonly refusal: RefusalDiagnosis }) {
  const table = useTable();
  const { t } = useTranslation('coach');
  const { names, events } = table;
  const { by, at, term, trouble, grounds, instead } = refusal;
  const logged = events[at];
  const said = logged === undefined ? null : speechOf(table, logged.event).words;
  return (
    <section className="coach-part coach-refusal">
      <h3>{t('refused', { delegation: names.delegation(by) })}</h3>
      {said !== null && <blockquote>{said}</blockquote>}
      <p>
        {term === null
          ? t(`trouble.${trouble === 'countered' ? 'countered-plain' : nameless(trouble)}`)
          : t(`trouble.${trouble}`, {
              provision: table.names.article(term.provision),
              option: names.option(term.provision, term.option),
            })}
      </p>
      <Grounds grounds={grounds} />
      {instead !== null && <InsteadOf by={by} instead={instead} />}
    </section>
  );
}

/** Where no term can be named, only what was said of the whole can be told. */
function nameless(trouble: RefusalDiagnosis['trouble']): 'nothing' | 'unknown' {
  return trouble === 'nothing' ? 'nothing' : 'unknown';
}

function InsteadOf({ by, instead }: { readonly by: string; readonly instead: Instead }) {
  const table = useTable();
  const { t } = useTranslation('coach');
  const { names, openForm, game } = table;
  const { terms, effect, worthIt, offer } = instead;
  return (
    <>
      <p>{t(offer === null ? 'instead' : 'instead-counter')}</p>
      <ul className="coach-terms">
        {terms.map(({ provision, option }) => (
          <li key={provision}>
            {table.t('table:term', {
              article: names.article(provision),
              option: names.option(provision, option),
            })}
          </li>
        ))}
      </ul>
      <p>
        {points(effect.worth) > points(effect.before)
          ? t('instead-worth', { before: points(effect.before), worth: points(effect.worth) })
          : t('instead-loses')}{' '}
        {effect.crossed.length > 0 &&
          t('instead-crosses', {
            provisions: listOf(table, effect.crossed.map(names.article)),
          })}
      </p>
      {offer !== null && <p className="small">{t('in-inbox')}</p>}
      {worthIt && offer === null && (
        <button
          type="button"
          className="button button--small"
          aria-disabled={game.running || undefined}
          onClick={() => {
            if (!game.running) openForm('offer', { to: [by], terms });
          }}
        >
          {t('fill-instead')}
        </button>
      )}
    </>
  );
}
