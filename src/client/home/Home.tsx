import { BookOpenText, Clock, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { shippedCards } from '../scenarios.ts';
import { DraftSheet } from './DraftSheet.tsx';
import { OwnScenarios } from './OwnScenarios.tsx';
import { ScenarioCardView } from './ScenarioCardView.tsx';
import { StartButtons } from './StartButtons.tsx';
import './home.css';

const THREE = [
  { key: 'text', icon: BookOpenText },
  { key: 'room', icon: Users },
  { key: 'clock', icon: Clock },
] as const;

export function Home() {
  const { t } = useTranslation('home');
  return (
    <div className="page">
      <section className="hero">
        <div className="hero-words">
          <h1>{t('title')}</h1>
          <p className="hero-tagline">{t('tagline')}</p>
          <p className="lead">{t('lead')}</p>
          <StartButtons />
        </div>
        <DraftSheet />
      </section>

      <section aria-labelledby="gallery-title">
        <h2 id="gallery-title">{t('gallery.title')}</h2>
        <ul className="gallery">
          {shippedCards.map((card) => (
            <li key={card.id}>
              <ScenarioCardView card={card} id={card.id} />
            </li>
          ))}
        </ul>
      </section>

      <OwnScenarios />

      <section aria-labelledby="three-title">
        <h2 id="three-title">{t('how.title')}</h2>
        <ul className="three">
          {THREE.map(({ key, icon: Icon }) => (
            <li key={key}>
              <Icon aria-hidden="true" />
              <h3>{t(`how.${key}`)}</h3>
              <p>{t(`how.${key}Body`)}</p>
            </li>
          ))}
        </ul>
        <p className="muted prose">{t('adReferendum')}</p>
      </section>
    </div>
  );
}
