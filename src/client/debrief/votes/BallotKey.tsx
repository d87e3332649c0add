import { useTranslation } from 'react-i18next';
import { SymbolMark } from '../charts/SymbolKey.tsx';
import { BALLOT_LOOK, CASTS, type Cast } from './ballot-look.ts';

/** What the marks of the map or the fills of the bars mean. */
export function BallotKey({ of }: { readonly of: 'marks' | 'areas' }) {
  const { t } = useTranslation('debrief');
  return (
    <ul className="chart-key">
      {CASTS.map((cast) => (
        <li key={cast}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            {of === 'marks' ? <SymbolMark {...BALLOT_LOOK[cast]} /> : <Area cast={cast} />}
          </svg>
          {t(`votes.${cast}`)}
        </li>
      ))}
    </ul>
  );
}

function Area({ cast }: { readonly cast: Cast }) {
  const { area, colour } = BALLOT_LOOK[cast];
  return <rect x="1" y="3" width="18" height="14" fill={area} stroke={colour} strokeWidth="1.2" />;
}
