import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delegation } from '../../scenario/schema.ts';
import { SeatMark } from './SeatMark.tsx';
import { type SeatGroup, seatGroupOf } from './seat-groups.ts';
import { seatPlan } from './seat-map.ts';

interface Props {
  readonly delegations: readonly Delegation[];
  readonly groups: readonly SeatGroup[];
  readonly nameOf: (id: string) => string;
  readonly linkOf: (id: string) => string;
  /** Those that match the search; the others stand back. */
  readonly matching: ReadonlySet<string>;
  readonly pointed: string | null;
  readonly onPoint: (id: string | null) => void;
}

/**
 * The hall as a picture to point at: groups sit together. The list beside it says the same and is
 * what the keyboard and a screen reader use, so the picture is hidden from them.
 */
export function SeatHall({
  delegations,
  groups,
  nameOf,
  linkOf,
  matching,
  pointed,
  onPoint,
}: Props) {
  const { t } = useTranslation('home');
  const seats = useMemo(() => {
    const rank = (d: Delegation) => {
      const at = groups.findIndex(({ group }) => group.members.includes(d.id));
      return at === -1 ? groups.length : at;
    };
    return [...delegations].sort((a, b) => rank(a) - rank(b));
  }, [delegations, groups]);
  const plan = useMemo(() => seatPlan(seats.length), [seats.length]);
  // A name under each seat, where the names have room.
  const labelled = seats.length <= 8;
  const shown = labelled || pointed === null ? null : (seats.find((d) => d.id === pointed) ?? null);

  return (
    <figure className="seat-hall">
      <svg viewBox={`0 0 ${plan.width} ${plan.height}`} aria-hidden="true">
        <path
          className="seat-rostrum"
          d={`M${plan.width / 2 - 90} ${plan.height - 34}h180l-18 -46h-144z`}
        />
        <text className="seat-rostrum-label" x={plan.width / 2} y={plan.height - 48}>
          {t('seat.rostrum')}
        </text>
        {seats.map((delegation, index) => {
          const point = plan.points[index];
          if (point === undefined) return null;
          const group = seatGroupOf(groups, delegation.id);
          const classes = ['seat-mark'];
          if (!matching.has(delegation.id)) classes.push('seat-mark--away');
          if (delegation.id === pointed) classes.push('seat-mark--pointed');
          if (!delegation.playable) classes.push('seat-mark--taken');
          const mark = (
            <g
              key={delegation.id}
              className={classes.join(' ')}
              style={{ '--seat': `var(--group-${group?.colour ?? 8})` } as React.CSSProperties}
              onPointerEnter={() => onPoint(delegation.id)}
              onPointerLeave={() => onPoint(null)}
            >
              <SeatMark mark={group?.mark ?? 'circle'} {...point} radius={plan.radius} />
              {labelled && (
                <text className="seat-label" x={point.x} y={point.y + plan.radius + 26}>
                  {nameOf(delegation.id)}
                </text>
              )}
              <title>{nameOf(delegation.id)}</title>
            </g>
          );
          return delegation.playable ? (
            <a key={delegation.id} href={linkOf(delegation.id)} tabIndex={-1}>
              {mark}
            </a>
          ) : (
            mark
          );
        })}
        {shown !== null && (
          <text className="seat-pointed" x={plan.width / 2} y={plan.height - 110}>
            {nameOf(shown.id)}
          </text>
        )}
      </svg>
      <figcaption>
        <ul className="seat-legend">
          {groups.map(({ group, colour, mark }) => (
            <li key={group.id}>
              <svg viewBox="-12 -12 24 24" aria-hidden="true">
                <g
                  className="seat-mark"
                  style={{ '--seat': `var(--group-${colour})` } as React.CSSProperties}
                >
                  <SeatMark mark={mark} x={0} y={0} radius={9} />
                </g>
              </svg>
              {nameOf(group.id)}
            </li>
          ))}
        </ul>
        <p className="small muted">{t('seat.hallSame')}</p>
      </figcaption>
    </figure>
  );
}
