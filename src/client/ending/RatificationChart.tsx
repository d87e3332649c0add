import { useTable } from '../table/table-context.ts';
import type { Year } from './ratifications.ts';

const WIDTH = 640;
const HEIGHT = 260;
const LEFT = 44;
const RIGHT = 16;
const TOP = 8;
const BOTTOM = 36;

/** Ratifications as steps against the number that brings the text into force. */
export function RatificationChart({
  byYear,
  threshold,
  inForce,
}: {
  readonly byYear: readonly Year[];
  readonly threshold: number;
  readonly inForce: number | null;
}) {
  const { t } = useTable();
  const most = Math.max(threshold, ...byYear.map((y) => y.total)) * 1.1;
  const x = (year: number) => LEFT + ((WIDTH - LEFT - RIGHT) * year) / Math.max(1, byYear.length);
  const y = (count: number) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - count / most);
  const steps = byYear.map(({ year, total }) => `H${x(year - 1)}V${y(total)}H${x(year)}`).join('');
  const final = byYear.at(-1)?.total ?? 0;
  return (
    <figure className="ratifications">
      <figcaption>
        {/* Beside the drawing, in which the steps would run through the words. */}
        <svg viewBox="0 0 32 8" width="32" height="8" aria-hidden="true">
          <line className="ratifications-threshold" x1="0" x2="32" y1="4" y2="4" />
        </svg>
        {t('table:epilogue.threshold', { count: threshold })}
      </figcaption>
      <svg
        className="ratifications-drawing"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('table:epilogue.chart', {
          count: final,
          threshold,
          years: byYear.length,
        })}
      >
        <line className="ratifications-axis" x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} />
        {byYear.map(({ year }) => (
          <text key={year} className="ratifications-tick" x={x(year - 0.5)} y={HEIGHT - 12}>
            {year}
          </text>
        ))}
        <path className="ratifications-area" d={`M${LEFT},${y(0)}${steps}V${y(0)}Z`} />
        <path className="ratifications-line" d={`M${LEFT},${y(0)}${steps}`} />
        <line
          className="ratifications-threshold"
          x1={LEFT}
          x2={WIDTH - RIGHT}
          y1={y(threshold)}
          y2={y(threshold)}
        />
        <text className="ratifications-number" x={LEFT - 8} y={y(threshold) + 5}>
          {threshold}
        </text>
        <text className="ratifications-number" x={LEFT - 8} y={y(0)}>
          0
        </text>
        {inForce !== null && (
          <g>
            <circle
              className="ratifications-force"
              cx={x(Math.max(0, inForce - 0.5))}
              cy={y(threshold)}
              r="7"
            />
          </g>
        )}
      </svg>
    </figure>
  );
}
