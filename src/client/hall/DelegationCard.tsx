import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameEvent } from '../../engine/event.ts';
import type { GameState } from '../../engine/state.ts';
import { credibilityWord } from './credibility.ts';
import { delegationFacts } from './delegation-facts.ts';
import { offersBetween } from './hall-picture.ts';
import { MarkIcon } from './MarkIcon.tsx';
import { useNamesOf } from './names-context.ts';
import { questionWords } from './question-words.ts';

export interface DelegationCardProps {
  readonly view: GameState;
  /** The events the reader may see, for the votes cast. */
  readonly events: readonly GameEvent[];
  readonly id: string;
  onOffer?: ((id: string) => void) | undefined;
  onMessage?: ((id: string) => void) | undefined;
  onClose?: (() => void) | undefined;
}

/** One delegation, by what is public: who it is, what it has said, how it has voted. */
export function DelegationCard(props: DelegationCardProps) {
  const { view, events, id, onOffer, onMessage, onClose } = props;
  const { t } = useTranslation('hall');
  const names = useNamesOf();
  const titleId = useId();
  const facts = delegationFacts(view, events, id);
  if (facts === null) return null;
  const mine = view.viewer === id;
  const offers = offersBetween(view, id);
  const percent = Math.round(facts.credibility * 100);
  const word = credibilityWord(facts.credibility);
  return (
    <section className="delegation-card" aria-labelledby={titleId}>
      <header>
        {facts.iso2 !== null && (
          <img
            className="card-flag"
            src={`flags/${facts.iso2.toLowerCase()}.svg`}
            alt=""
            width={44}
            height={33}
          />
        )}
        <h3 id={titleId}>{names.delegation(id)}</h3>
        {onClose !== undefined && (
          <button
            type="button"
            className="button button--quiet button--small card-close"
            aria-label={t('card.close')}
            onClick={onClose}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" stroke="currentColor" strokeWidth="2" />
            </svg>
          </button>
        )}
      </header>
      <ul className="chip-row">
        {mine && <li className="chip chip--accent">{t('state.mine')}</li>}
        {facts.observer && <li className="chip">{t('state.observer')}</li>}
        {!facts.present && <li className="chip chip--warn">{t('state.absent')}</li>}
        {facts.groups.map((group) => (
          <li key={group} className="chip" title={names.group(group)}>
            {names.groupShort(group)}
          </li>
        ))}
        {offers > 0 && <li className="chip chip--brass">{t('state.offers', { count: offers })}</li>}
      </ul>
      {!facts.observer && (
        <div className="card-credibility">
          <span>{t('card.credibility')}</span>
          <span className="card-meter" aria-hidden="true">
            <span data-word={word} style={{ inlineSize: `${percent}%` }} />
          </span>
          <strong>{t(`credibility.${word}`, { percent })}</strong>
        </div>
      )}
      <CardPart title={t('card.stances')} empty={facts.stances.length === 0 && t('card.no-stance')}>
        {facts.stances.map(({ provision, stance }) => (
          <li key={provision} className="with-mark">
            <MarkIcon mark={stance.stance} />
            <span>
              <b>{names.article(provision)}</b> {names.option(provision, stance.option)}
              <span className="muted"> · {t(`stance.${stance.stance}`)}</span>
            </span>
          </li>
        ))}
      </CardPart>
      {!facts.observer && (
        <CardPart title={t('card.votes')} empty={facts.votes.length === 0 && t('card.no-vote')}>
          {facts.votes.map(({ question, choice }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: votes are only ever added at the end
            <li key={at} className="with-mark">
              <MarkIcon mark={choice} />
              <span>
                <b>{t(`vote.${choice}`)}</b> {questionWords(question, view, names, t)}
              </span>
            </li>
          ))}
        </CardPart>
      )}
      {!mine && (onOffer !== undefined || onMessage !== undefined) && (
        <div className="button-row">
          {onOffer !== undefined && !facts.observer && (
            <button
              type="button"
              className="button button--primary button--small"
              onClick={() => onOffer(id)}
            >
              {t('card.offer')}
            </button>
          )}
          {onMessage !== undefined && (
            <button type="button" className="button button--small" onClick={() => onMessage(id)}>
              {t('card.message')}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function CardPart(props: { title: string; empty: string | false; children: ReactNode }) {
  return (
    <div className="card-part">
      <h4>{props.title}</h4>
      {props.empty === false ? <ul>{props.children}</ul> : <p className="muted">{props.empty}</p>}
    </div>
  );
}
