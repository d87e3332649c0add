import type { PlotOptions } from '@observablehq/plot';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Canvas, PlotCanvas } from './PlotCanvas.tsx';

/** A chart with its caption, what it shows in one sentence, and the table that says the same. */
export function ChartFigure({
  title,
  children,
  label,
  draw,
  table,
  legend,
}: {
  readonly title: string;
  /** How to read it. */
  readonly children?: ReactNode;
  readonly label: string;
  readonly draw: (canvas: Canvas) => PlotOptions;
  /** Null where the table is a neighbour's. */
  readonly table: ReactNode;
  readonly legend?: ReactNode;
}) {
  const { t } = useTranslation('debrief');
  return (
    <figure className="chart">
      <figcaption>
        <strong>{title}</strong>
        {children !== undefined && <span className="small muted"> {children}</span>}
      </figcaption>
      {legend}
      <PlotCanvas label={label} draw={draw} />
      {table !== null && (
        <details className="nt-fold chart-table">
          <summary>{t('as-table', { title })}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}
