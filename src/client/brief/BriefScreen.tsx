import { ArrowLeft } from 'lucide-react';
import { lazy, Suspense, use } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../names.ts';
import { scenarioOf } from '../scenarios.ts';
import { Lost } from '../shell/Lost.tsx';
import { hashOfRoute } from '../shell/route.ts';
import { Flag } from '../ui/Flag.tsx';
import { Brief } from './Brief.tsx';
import { TakeSeat } from './TakeSeat.tsx';

const CheckOffer = lazy(async () => ({
  default: (await import('../check/CheckOffer.tsx')).CheckOffer,
}));

export function BriefScreen({ scenario: id, seat }: { scenario: string; seat: string }) {
  const { t } = useTranslation('home');
  const scenario = use(scenarioOf(id));
  const names = useNames(scenario ?? undefined);
  if (scenario === null) return <Lost what="scenario" />;
  const delegation = scenario.delegations.find((d) => d.id === seat && d.playable);
  if (delegation === undefined) return <Lost what="seat" />;
  const groups = scenario.groups.filter((group) => group.members.includes(seat));
  return (
    <div className="page">
      <p>
        <a className="brief-back" href={hashOfRoute({ screen: 'seat', scenario: id })}>
          <ArrowLeft aria-hidden="true" />
          {t('brief.back')}
        </a>
      </p>
      <div className="brief-head">
        <Flag code={delegation.iso2} />
        <div>
          <p className="small muted">{names.text(scenario.title)}</p>
          <h1>{names.delegation(seat)}</h1>
          <ul className="chip-row" aria-label={t('brief.groups')}>
            {delegation.kind === 'observer' && (
              <li className="chip chip--brass">{t('seat.observer')}</li>
            )}
            {delegation.veto && <li className="chip chip--brass">{t('brief.veto')}</li>}
            {groups.map((group) => (
              <li key={group.id} className="chip chip--accent">
                {names.groupShort(group.id)}
              </li>
            ))}
          </ul>
        </div>
      </div>
      <TakeSeat scenario={scenario} seat={seat} />
      <Suspense fallback={null}>
        <CheckOffer scenario={scenario} />
      </Suspense>
      <Brief scenario={scenario} seat={seat} />
    </div>
  );
}
