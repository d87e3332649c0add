import { useTranslation } from 'react-i18next';
import type {
  PackageAdvice,
  Part,
  Suggested,
  Unwise,
} from '../../analysis/coach/package-advice.ts';
import { TableIcon } from '../table/TableIcon.tsx';
import { useTable } from '../table/table-context.ts';
import { actorList, listOf } from '../table/words.ts';
import { Grounds } from './Grounds.tsx';
import { points, wayOf } from './points.ts';

/** The third level: a package worth offering, with its reasons, or why there is none. */
export function PackageSection({ advice }: { readonly advice: PackageAdvice }) {
  const { t } = useTranslation('coach');
  return (
    <section className="coach-part coach-package">
      <h3>
        <TableIcon name="deal" />
        {t('package')}
      </h3>
      {advice.kind === 'none' ? <NoPackage advice={advice} /> : <Package advice={advice} />}
    </section>
  );
}

function Package({ advice }: { readonly advice: Suggested }) {
  const table = useTable();
  const { t } = useTranslation('coach');
  const { names, openForm, game } = table;
  const delegation = names.delegation(advice.to);
  const { effect, parts, theirs, risks, answers } = advice;
  const gains = parts.filter((part) => wayOf(0, part.change) === 'up' || part.frees);
  const gives = parts.filter((part) => wayOf(0, part.change) === 'down' && !part.frees);
  const holds = parts.filter((part) => !gains.includes(part) && !gives.includes(part));
  const preset = { to: [advice.to], terms: advice.terms };
  return (
    <>
      <p>
        <strong>{t(answers === null ? 'package-to' : 'counter-to', { delegation })}</strong>
      </p>
      <Parts title={t('you-take')} parts={gains} />
      <Parts title={t('you-give')} parts={gives} />
      <Parts title={t('you-hold')} parts={holds} />
      <button
        type="button"
        className="button button--primary coach-fill"
        aria-disabled={game.running || undefined}
        onClick={() => {
          if (game.running) return;
          if (answers === null) openForm('offer', preset);
          else openForm('counter-offer', { ...preset, offer: answers });
        }}
      >
        {t(answers === null ? 'fill-offer' : 'fill-counter')}
      </button>
      <h4>{t('why-you')}</h4>
      <p>
        {t('own-figures', {
          before: points(effect.before),
          worth: points(effect.worth),
          reservation: points(table.me?.delegation.reservation ?? 0),
        })}{' '}
        {gains.some((part) => part.frees) &&
          t('own-frees', {
            provisions: listOf(
              table,
              gains.filter((part) => part.frees).map((part) => names.article(part.provision)),
            ),
          })}
      </p>
      <h4>{t('why-they')}</h4>
      {theirs.length === 0 && <p>{t('they-unheard', { delegation })}</p>}
      <ul className="coach-list">
        {theirs.map((their) => (
          <li key={their.provision}>
            <p>
              {t('theirs', {
                provision: table.names.article(their.provision),
                option: names.option(their.provision, their.option),
                reading: t(`theirs-reading.${their.reading}`),
              })}{' '}
              <span className="muted small">{t(`sure.${their.sureness}`)}</span>
            </p>
            {their.needs !== null && (
              <p>
                {t('needs', {
                  provision: table.names.article(their.needs.provision),
                  option: names.option(their.needs.provision, their.needs.option),
                })}
              </p>
            )}
            <Grounds grounds={their.grounds} />
          </li>
        ))}
      </ul>
      <p>{t(`likelihood.${advice.likelihood}`)}</p>
      <h4>{t('risks')}</h4>
      <ul className="coach-list">
        {risks.map((risk) => (
          <li key={JSON.stringify(risk)}>
            {risk.kind === 'others-refuse'
              ? t('risk.others-refuse', {
                  by: actorList(table, risk.by),
                  option: names.option(risk.provision, risk.option),
                  provision: table.names.article(risk.provision),
                })
              : risk.kind === 'still-crossed'
                ? t('risk.still-crossed', {
                    provisions: listOf(table, risk.provisions.map(names.article)),
                  })
                : t(`risk.${risk.kind}`, { delegation })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Parts({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }) {
  const { names } = useTable();
  const { t } = useTranslation('coach');
  if (parts.length === 0) return null;
  return (
    <>
      <p className="small coach-terms-title">{title}</p>
      <ul className="coach-terms">
        {parts.map(({ provision, option, instead, change }) => (
          <li key={provision}>
            <span>
              {t('part', {
                article: names.article(provision),
                option: names.option(provision, option),
                instead: names.option(provision, instead),
              })}
            </span>{' '}
            <span className="figures muted small">
              {t(`part-change.${wayOf(0, change)}`, { change: Math.abs(points(change)) })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function NoPackage({ advice }: { readonly advice: Unwise }) {
  const table = useTable();
  const { t } = useTranslation('coach');
  return (
    <>
      <p>{t(`none.${advice.why}`)}</p>
      {advice.walls.length > 0 && (
        <ul className="coach-list">
          {advice.walls.map(({ provision, option, by, grounds }) => (
            <li key={`${provision} ${option}`}>
              <p>
                {t('wall', {
                  option: table.names.option(provision, option),
                  provision: table.names.article(provision),
                  by: actorList(table, by),
                })}
              </p>
              <Grounds grounds={grounds} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
