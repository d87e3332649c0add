import type { Point } from './box.ts';
import type { HallLayout } from './hall-layout.ts';

/** The desks behind the placards. They never move, so the browser draws them once. */
export function HallFloor({ layout }: { readonly layout: HallLayout }) {
  const height = layout.seats[0]?.height ?? 0;
  return (
    <svg className="hall-floor" width={layout.width} height={layout.height} aria-hidden="true">
      {layout.desks.map((desk) => (
        <path key={pathOf(desk)} d={pathOf(desk)} strokeWidth={height * 0.44} />
      ))}
    </svg>
  );
}

function pathOf(points: readonly Point[]): string {
  return points
    .map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}
