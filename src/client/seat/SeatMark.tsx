import type { Mark } from './seat-groups.ts';

interface Props {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly className?: string;
}

/** One seat of the hall: the shape tells its group without the colour. */
export function SeatMark({ mark, x, y, radius, ...rest }: Props) {
  switch (mark) {
    case 'circle':
      return <circle cx={x} cy={y} r={radius} {...rest} />;
    case 'square':
      return (
        <rect
          x={x - radius * 0.88}
          y={y - radius * 0.88}
          width={radius * 1.76}
          height={radius * 1.76}
          rx={radius * 0.2}
          {...rest}
        />
      );
    case 'diamond':
      return <polygon points={polygon(4, x, y, radius * 1.15, 0)} {...rest} />;
    case 'triangle':
      return <polygon points={polygon(3, x, y + radius * 0.2, radius * 1.25, 0)} {...rest} />;
    case 'hexagon':
      return <polygon points={polygon(6, x, y, radius * 1.06, 0)} {...rest} />;
    case 'star':
      return <polygon points={star(x, y, radius * 1.2)} {...rest} />;
  }
}

function polygon(corners: number, x: number, y: number, radius: number, turn: number): string {
  return Array.from({ length: corners }, (_, i) =>
    corner(x, y, radius, turn + (i * 2 * Math.PI) / corners),
  ).join(' ');
}

function star(x: number, y: number, radius: number): string {
  return Array.from({ length: 10 }, (_, i) =>
    corner(x, y, i % 2 === 0 ? radius : radius * 0.5, (i * Math.PI) / 5),
  ).join(' ');
}

function corner(x: number, y: number, radius: number, angle: number): string {
  return `${(x + radius * Math.sin(angle)).toFixed(1)},${(y - radius * Math.cos(angle)).toFixed(1)}`;
}
