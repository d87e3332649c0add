import { CalendarDays, Clock, FileText, Route, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '../../scenario/text-in.ts';
import type { ScenarioCard } from '../scenario-card.ts';
import { hashOfRoute } from '../shell/route.ts';

interface Props {
  readonly card: ScenarioCard;
  /** By which its route names it: its own id, or the key of a reader's file. */
  readonly id: string;
  readonly children?: ReactNode;
}

export function ScenarioCardView({ card, id, children }: Props) {
  const { t, i18n } = useTranslation(['home', 'common']);
  const title = textIn(card.title, i18n.language);
  const duration =
    card.minutes < 100
      ? t('common:count.minutes', { count: card.minutes })
      : t('common:count.hours', { count: Math.round(card.minutes / 30) / 2 });
  return (
    <article className="card">
      <div className="chip-row card-kind">
        <span className="chip chip--brass">{t(`common:difficulty.${card.difficulty}`)}</span>
        {card.hasTutorial && (
          <span className="chip chip--accent">
            <Route aria-hidden="true" />
            {t('gallery.guided')}
          </span>
        )}
      </div>
      <h3>{title}</h3>
      <p>{textIn(card.summary, i18n.language)}</p>
      <ul className="card-facts" aria-label={t('gallery.facts')}>
        <li>
          <Users aria-hidden="true" />
          {t('common:count.delegations', { count: card.members })}
          {card.observers > 0 && `, ${t('common:count.observers', { count: card.observers })}`}
        </li>
        <li>
          <FileText aria-hidden="true" />
          {t('common:count.clauses', { count: card.provisions })}
        </li>
        <li>
          <CalendarDays aria-hidden="true" />
          {t('common:count.meetings', { count: card.meetings })}
        </li>
        <li>
          <Clock aria-hidden="true" />
          {duration}
        </li>
      </ul>
      <div className="button-row">
        <a
          className="button button--primary"
          href={hashOfRoute({ screen: 'seat', scenario: id })}
          aria-label={t('gallery.playOf', { title })}
        >
          {t('gallery.play')}
        </a>
        {children}
      </div>
    </article>
  );
}
