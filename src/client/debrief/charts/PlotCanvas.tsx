import { type PlotOptions, plot } from '@observablehq/plot';
import { useLayoutEffect, useRef } from 'react';
import { useElementSize } from '../../hall/use-element-size.ts';
import { usePrinting } from '../use-printing.ts';

/** Text width of a sheet of A4 between the margins of `print.css`, in CSS pixels. */
const PAPER = 660;
/** Wider than this a chart gains nothing but empty space. */
const WIDEST = 1000;
/** Narrower than any telephone: the page is still being laid out. */
const LEAST = 160;
/** Below this there is no room for names beside a chart. */
const NARROW = 560;

export interface Canvas {
  /** CSS pixels from edge to edge. */
  readonly width: number;
  readonly narrow: boolean;
}

/**
 * Draws with Observable Plot at the width there is, again when that changes, and for paper. The
 * drawing is a picture to assistive technology: what it shows is in the table below it.
 *
 * @param draw kept by its caller (useCallback), for each new one is drawn anew
 */
export function PlotCanvas({
  label,
  draw,
}: {
  readonly label: string;
  readonly draw: (canvas: Canvas) => PlotOptions;
}) {
  const host = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const { width: room } = useElementSize(host);
  const width = printing ? PAPER : Math.min(room, WIDEST);

  useLayoutEffect(() => {
    if (width < LEAST) return;
    const drawing = plot({ ...draw({ width, narrow: width < NARROW }), width });
    // Plot names its groups of marks, which nobody hears within a picture and ARIA forbids.
    for (const part of drawing.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    drawing.setAttribute('aria-hidden', 'true');
    host.current?.append(drawing);
    return () => drawing.remove();
  }, [draw, width]);

  return <div ref={host} className="chart-canvas" role="img" aria-label={label} />;
}
