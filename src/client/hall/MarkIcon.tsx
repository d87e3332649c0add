import type { Mark } from './mark-paint.ts';

/** The marks of the hall for DOM: the same shapes, so that a legend and a table match the picture. */
const SHAPES: Readonly<Record<Mark, { readonly ground: string; readonly glyph: string }>> = {
  support: { ground: 'M15 8a7 7 0 1 1-14 0a7 7 0 1 1 14 0z', glyph: 'M4.6 8.3l2.5 2.4l4.4-5.1' },
  yes: { ground: 'M15 8a7 7 0 1 1-14 0a7 7 0 1 1 14 0z', glyph: 'M4.6 8.3l2.5 2.4l4.4-5.1' },
  'can-live-with': {
    ground: 'M8 .8L15.2 8L8 15.2L.8 8z',
    glyph: 'M5 8.6Q6.6 6.4 8 8Q9.4 9.6 11 7.4',
  },
  oppose: { ground: 'M2 2h12v12h-12z', glyph: 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6' },
  no: { ground: 'M2 2h12v12h-12z', glyph: 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6' },
  abstain: { ground: 'M5.2 4h5.6a4 4 0 0 1 0 8h-5.6a4 4 0 0 1 0-8z', glyph: 'M5 8h6' },
  elsewhere: { ground: 'M2.5 2L14.5 8L2.5 14z', glyph: '' },
  objecting: { ground: 'M8 1.2L15 14.5H1z', glyph: 'M8 6v3.6M8 12.2v.2' },
};

export function MarkIcon({ mark }: { readonly mark: Mark | 'none' }) {
  if (mark === 'none') {
    return (
      <svg className="mark mark--none" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="5.5" />
      </svg>
    );
  }
  return (
    <svg className={`mark mark--${mark}`} viewBox="0 0 16 16" aria-hidden="true">
      <path className="mark-ground" d={SHAPES[mark].ground} />
      <path className="mark-glyph" d={SHAPES[mark].glyph} />
    </svg>
  );
}
