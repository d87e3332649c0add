import { FolderOpen, House, Info, Settings } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Emblem } from './Emblem.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import type { Route } from './route.ts';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import './site-header.css';

const LINKS = [
  { screen: 'home', href: '#/', icon: House },
  { screen: 'games', href: '#/games', icon: FolderOpen },
  { screen: 'settings', href: '#/settings', icon: Settings },
  { screen: 'about', href: '#/about', icon: Info },
] as const;

export function SiteHeader({ route }: { route: Route }) {
  const { t } = useTranslation();
  return (
    <header className={route.screen === 'game' ? 'site-head site-head--slim' : 'site-head'}>
      <a className="site-brand" href="#/">
        <Emblem className="site-emblem" />
        <span>Ad Referendum</span>
      </a>
      <nav aria-label={t('nav.label')}>
        <ul className="site-nav">
          {LINKS.map(({ screen, href, icon: Icon }) => (
            <li key={screen}>
              <a href={href} aria-current={route.screen === screen ? 'page' : undefined}>
                <Icon aria-hidden="true" />
                <span>{t(`nav.${screen}`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="site-tools">
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}
