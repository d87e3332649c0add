import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '../../../../src/client/i18n.ts';
import { Pieces } from './Pieces.tsx';
import '../../../../src/client/styles/fonts.css';
import '../../../../src/client/styles/tokens.css';
import '../../../../src/client/styles/base.css';
import '../../../../src/client/styles/button.css';
import '../../../../src/client/styles/chip.css';
import '../../../../src/client/styles/panel.css';
import '../../../../src/client/styles/table.css';

const asked = new URLSearchParams(location.search);
await startI18n(asked.get('language') === 'vi' ? 'vi' : 'en');
document.documentElement.dataset.theme = asked.get('theme') ?? 'light';

const root = document.getElementById('root');
if (root === null) throw new Error('no #root');
createRoot(root).render(
  <StrictMode>
    <Suspense fallback={null}>
      <Pieces asked={asked} />
    </Suspense>
  </StrictMode>,
);
