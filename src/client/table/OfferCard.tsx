import { useState } from 'react';
import type { Command, CommandType } from '../../engine/command.ts';
import { decide } from '../../engine/decide.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { Offer } from '../../engine/state.ts';
import { EffectNote } from './EffectNote.tsx';
import { speechOf } from './latest-speech.ts';
import type { OfferStatus } from './offer-status.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';
import { actorList } from './words.ts';

const STATUS_CHIP: Readonly<Record<OfferStatus, string>> = {
  pending: 'chip--brass',
  concluded: 'chip--ok',
  refused: 'chip--danger',
  withdrawn: '',
};

/** A package: who offers it to whom, its terms, what it would do for me, and my answer. */
export function OfferCard({
  offer,
  status,
}: {
  readonly offer: Offer;
  readonly status: OfferStatus;
}) {
  const table = useTable();
  const { t, names, seat, legal, events, send, openForm, game, view } = table;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const made = events.find(({ event }) => event.type === 'offer-made' && event.offer === offer.id);
  const said = made === undefined ? null : speechOf(table, made.event).words;
  const can = (type: CommandType): Command | null =>
    legal.find(
      ({ command }) => command.type === type && 'offer' in command && command.offer === offer.id,
    )?.command ?? null;
  const answers = (['accept-offer', 'refuse-offer', 'withdraw-offer'] as const).flatMap((type) => {
    const command = can(type);
    return command === null ? [] : [{ type, command }];
  });
  const mine = offer.by === seat;
  const open = status === 'pending' && !mine && !offer.accepted.includes(seat);
  const accept = { type: 'accept-offer', actor: seat, offer: offer.id } as const;
  const barred =
    open && can('accept-offer') === null && !game.running
      ? decide(view, accept).refusal
      : undefined;
  return (
    <article className="nt-offer" data-status={status}>
      <p className="nt-offer-head">
        <strong>
          {mine
            ? t('table:offer-to', { delegations: actorList(table, offer.to) })
            : t('table:offer-from', { delegation: names.delegation(offer.by) })}
        </strong>
        <span className={`chip ${STATUS_CHIP[status]}`}>{t(`table:offer-status.${status}`)}</span>
      </p>
      {!mine && offer.to.length > 1 && (
        <p className="small muted">
          {t('table:offer-all', { delegations: actorList(table, [offer.by, ...offer.to]) })}
        </p>
      )}
      {said !== null && <p className="nt-offer-said">{said}</p>}
      <ul className="nt-offer-terms">
        {offer.terms.map(({ provision, option }) => (
          <li key={provision}>
            <TableIcon name="deal" />
            <span>
              {t('table:term', {
                article: names.article(provision),
                option: names.option(provision, option),
              })}
            </span>
          </li>
        ))}
      </ul>
      {status === 'pending' && offer.accepted.length > 0 && (
        <p className="small muted">
          {t('table:accepted-by', { delegations: actorList(table, offer.accepted) })}
        </p>
      )}
      {(status === 'pending' || status === 'concluded') && <EffectNote terms={offer.terms} />}
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      {barred !== undefined && (
        <details className="nt-fold">
          <summary>{t('table:why-not-accept')}</summary>
          <RefusalNotice refusal={barred} />
        </details>
      )}
      {(answers.length > 0 || can('counter-offer') !== null) && (
        <div className="button-row">
          {answers.map(({ type, command }) => (
            <button
              key={type}
              type="button"
              className={`button button--small ${type === 'accept-offer' ? 'button--primary' : ''}`}
              onClick={() => setRefusal(send(command))}
            >
              {t(`table:answer.${type}`)}
            </button>
          ))}
          {can('counter-offer') !== null && (
            <button
              type="button"
              className="button button--small"
              onClick={() =>
                openForm('counter-offer', { offer: offer.id, terms: offer.terms, to: [offer.by] })
              }
            >
              {t('table:answer.counter-offer')}
            </button>
          )}
        </div>
      )}
    </article>
  );
}
