import { ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Delegation, Scenario } from '../../scenario/schema.ts';
import type { Names } from '../names.ts';
import { Flag } from '../ui/Flag.tsx';
import { SeatMark } from './SeatMark.tsx';
import { type SeatGroup, seatGroupOf } from './seat-groups.ts';

interface Props {
  readonly scenario: Scenario;
  readonly groups: readonly SeatGroup[];
  readonly delegations: readonly Delegation[];
  readonly names: Names;
  readonly linkOf: (id: string) => string;
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
}

export function SeatList({
  scenario,
  groups,
  delegations,
  names,
  linkOf,
  pointed,
  onPoint,
}: Props) {
  const { t } = useTranslation('home');
  return (
    <ul className="seat-list">
      {delegations.map((delegation) => {
        const { id } = delegation;
        const colouredBy = seatGroupOf(groups, id);
        const others = scenario.groups.filter(
          (group) => group.members.includes(id) && group.id !== colouredBy?.group.id,
        );
        const about = [
          colouredBy === null ? null : names.groupShort(colouredBy.group.id),
          ...others.map((group) => names.groupShort(group.id)),
          delegation.kind === 'observer' ? t('seat.observer') : null,
          delegation.playable ? null : t('seat.computerOnly'),
        ].filter((part) => part !== null);
        const content = (
          <>
            <Flag code={delegation.iso2} />
            <span className="seat-names">
              <span className="seat-name">{names.delegation(id)}</span>
              <span className="seat-about">{about.join(' · ')}</span>
            </span>
            {groups.length > 0 && (
              <svg className="seat-list-mark" viewBox="-12 -12 24 24" aria-hidden="true">
                <g
                  className="seat-mark"
                  style={
                    { '--seat': `var(--group-${colouredBy?.colour ?? 8})` } as React.CSSProperties
                  }
                >
                  <SeatMark mark={colouredBy?.mark ?? 'circle'} x={0} y={0} radius={9} />
                </g>
              </svg>
            )}
          </>
        );
        return (
          <li
            key={id}
            className={id === pointed ? 'seat-item seat-item--pointed' : 'seat-item'}
            onPointerEnter={() => onPoint(id)}
            onPointerLeave={() => onPoint(null)}
          >
            {delegation.playable ? (
              <a href={linkOf(id)} onFocus={() => onPoint(id)} onBlur={() => onPoint(null)}>
                {content}
                <ChevronRight className="seat-go" aria-hidden="true" />
              </a>
            ) : (
              <span className="seat-taken">{content}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
