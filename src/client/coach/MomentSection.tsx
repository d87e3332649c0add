import { useTranslation } from 'react-i18next';
import type { Effect } from '../../analysis/coach/effect.ts';
import {
  type Answer,
  COACHED_ACTS,
  type Possibilities,
} from '../../analysis/coach/possibilities.ts';
import type { Stake } from '../../analysis/coach/stakes.ts';
import { useTable } from '../table/table-context.ts';
import { clauseName, listOf } from '../table/words.ts';
import { points, wayOf } from './points.ts';

/** The first level: what this moment is for, what may be done with it, and what hangs on it. */
export function MomentSection({ possible }: { readonly possible: Possibilities }) {
  const { t } = useTranslation('coach');
  const acts = COACHED_ACTS.filter((act) => possible.acts.includes(act)).sort(
    (a, b) => possible.acts.indexOf(a) - possible.acts.indexOf(b),
  );
  return (
    <>
      {possible.answers.length > 0 && possible.moment !== 'pause' && (
        <section className="coach-part">
          <h3>{t('answers')}</h3>
          <dl className="coach-answers">
            {possible.answers.map((answer) => (
              <AnswerEntry key={answer.act} answer={answer} />
            ))}
          </dl>
        </section>
      )}
      {possible.stakes.length > 0 && (
        <section className="coach-part">
          <h3>{t('stakes')}</h3>
          <ul className="coach-list">
            {possible.stakes.map((stake) => (
              <StakeEntry key={`${stake.provision} ${stake.option}`} stake={stake} />
            ))}
          </ul>
        </section>
      )}
      {acts.length > 0 && (
        <details className="nt-fold coach-part">
          <summary>{t('acts')}</summary>
          <ul className="coach-list">
            {acts.map((act) => (
              <li key={act}>{t(`act.${act}`)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** What the moment is for, how much time is left, and what the text is worth as it stands. */
export function MomentSummary({ possible }: { readonly possible: Possibilities }) {
  const table = useTable();
  const { t } = useTranslation('coach');
  const { moment, business, clock, text, reservation } = possible;
  const below = text.worth < reservation;
  return (
    <section className="coach-part">
      <h3>{t('now')}</h3>
      <p>{t(moment === 'pause' ? `moment.pause.${business}` : `moment.${moment}`)}</p>
      {moment !== 'over' && moment !== 'before' && (
        <p className="small">
          {clock.slots > 0 ? t('clock', { count: clock.slots }) : t('clock-none')}{' '}
          {clock.meetings > 0 ? t('meetings', { count: clock.meetings }) : t('meetings_none')}
        </p>
      )}
      <p className="small">
        {t(below ? 'text-worth.below' : 'text-worth.above', {
          worth: points(text.worth),
          reservation: points(reservation),
        })}{' '}
        {text.crossed.length > 0 &&
          t('text-crosses', {
            provisions: listOf(table, text.crossed.map(table.names.article)),
          })}
      </p>
    </section>
  );
}

function AnswerEntry({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation('coach');
  const { act, effect, slots, breaksWord } = answer;
  return (
    <div>
      <dt>{t(`answer.${act}.title`)}</dt>
      <dd>
        {t(`answer.${act}.text`)} {effect !== null && <EffectWords effect={effect} />}{' '}
        {slots > 0 && t('slots', { count: slots })} {breaksWord && t('breaks-word')}
      </dd>
    </div>
  );
}

function EffectWords({ effect }: { readonly effect: Effect }) {
  const { t } = useTranslation('coach');
  const { before, worth } = effect;
  return t(`effect.${wayOf(before, worth)}`, {
    worth: points(worth),
    change: Math.abs(points(worth) - points(before)),
  });
}

function StakeEntry({ stake }: { readonly stake: Stake }) {
  const table = useTable();
  const { t } = useTranslation('coach');
  const { names } = table;
  return (
    <li>
      <strong>{clauseName(table, stake.provision)}</strong>{' '}
      {t(`stake.${stake.why}`, {
        option: names.option(stake.provision, stake.option),
        value: points(stake.value),
        best: names.option(stake.provision, stake.best),
        bestValue: points(stake.bestValue),
        by: stake.by === null ? '' : names.delegation(stake.by),
      })}{' '}
      <span className="muted small">{t('weight', { weight: points(stake.weight) })}</span>
    </li>
  );
}
