import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Home } from './home/Home.tsx';
import { ErrorBoundary } from './shell/ErrorBoundary.tsx';
import { Lost } from './shell/Lost.tsx';
import { type Route, useRoute } from './shell/route.ts';
import { SiteHeader } from './shell/SiteHeader.tsx';
import { UpdateNotice } from './shell/UpdateNotice.tsx';

const SeatScreen = lazy(async () => ({
  default: (await import('./seat/SeatScreen.tsx')).SeatScreen,
}));
const BriefScreen = lazy(async () => ({
  default: (await import('./brief/BriefScreen.tsx')).BriefScreen,
}));
const GameScreen = lazy(async () => ({
  default: (await import('./game/GameScreen.tsx')).GameScreen,
}));
const DebriefScreen = lazy(async () => ({
  default: (await import('./debrief/DebriefScreen.tsx')).DebriefScreen,
}));
const GamesScreen = lazy(async () => ({
  default: (await import('./games/GamesScreen.tsx')).GamesScreen,
}));
const ResultsScreen = lazy(async () => ({
  default: (await import('./check/ResultsScreen.tsx')).ResultsScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('./settings/SettingsScreen.tsx')).SettingsScreen,
}));
const AboutScreen = lazy(async () => ({
  default: (await import('./about/AboutScreen.tsx')).AboutScreen,
}));

export function App() {
  const { t } = useTranslation();
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const opened = useRef(false);
  const address = JSON.stringify(route);

  // A change of screen puts the reader at its beginning, as a change of page would.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what is watched
  useEffect(() => {
    document.title =
      route.screen === 'home' ? 'Ad Referendum' : `${t(`nav.${route.screen}`)} · Ad Referendum`;
    if (opened.current) {
      scrollTo(0, 0);
      main.current?.focus({ preventScroll: true });
    }
    opened.current = true;
  }, [address, t]);

  return (
    <>
      <button
        type="button"
        className="button button--primary skip-link"
        onClick={() => main.current?.focus()}
      >
        {t('nav.skip')}
      </button>
      <SiteHeader route={route} />
      <main
        id="main"
        ref={main}
        tabIndex={-1}
        className={route.screen === 'game' ? 'site-main' : 'site-main site-main--with-foot-nav'}
      >
        <ErrorBoundary resetOn={address}>
          <Suspense fallback={<p className="loading">{t('loading')}</p>}>
            <Screen route={route} />
          </Suspense>
        </ErrorBoundary>
      </main>
      <UpdateNotice />
    </>
  );
}

function Screen({ route }: { route: Route }) {
  switch (route.screen) {
    case 'home':
      return <Home />;
    case 'seat':
      return <SeatScreen key={route.scenario} id={route.scenario} />;
    case 'brief':
      return <BriefScreen key={`${route.scenario}/${route.seat}`} {...route} />;
    case 'game':
      return <GameScreen key={route.game} id={route.game} />;
    case 'debrief':
      return <DebriefScreen key={route.game} id={route.game} />;
    case 'games':
      return <GamesScreen />;
    case 'results':
      return <ResultsScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'about':
      return <AboutScreen />;
    case 'lost':
      return <Lost />;
  }
}
