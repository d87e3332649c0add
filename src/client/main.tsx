import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/button.css';
import './styles/panel.css';
import './styles/chip.css';
import './styles/table.css';
import './styles/form.css';
import './styles/dialog.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { startI18n } from './i18n.ts';
import { applyToPage, useSettings } from './store/settings-store.ts';

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');

const settings = useSettings.getState();
applyToPage(settings);
const i18n = await startI18n(settings.language);

useSettings.subscribe((now, before) => {
  applyToPage(now);
  if (now.language !== before.language) void i18n.changeLanguage(now.language);
});

// Where a newer build has replaced the files this page would load next, the page is loaded anew;
// games are stored, so nothing is lost. Once a minute at most, lest it go round in circles.
addEventListener('vite:preloadError', (event) => {
  const before = Number(sessionStorage.getItem('reloaded-at') ?? 0);
  if (Date.now() - before < 60_000) return;
  event.preventDefault();
  sessionStorage.setItem('reloaded-at', String(Date.now()));
  location.reload();
});

if (location.hash.startsWith('#/bench/hall')) {
  // Not a screen of the game: the page on which `npm run bench:hall` counts frames.
  const { benchHall } = await import('./hall/bench/hall-bench.ts');
  await benchHall(container, new URLSearchParams(location.hash.split('?')[1]));
} else {
  createRoot(container).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
