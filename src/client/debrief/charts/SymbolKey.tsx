import { LINE_SYMBOLS, type Stroke } from './chart-style.ts';

/** The outlines of Plot's symbols, in a square of 20. */
const SHAPES: Readonly<Record<Stroke['symbol'], string>> = {
  circle: 'M10,4a6,6 0 1,0 0.01,0Z',
  square: 'M5,5H15V15H5Z',
  diamond: 'M10,2L15,10L10,18L5,10Z',
  triangle: 'M10,3L17,15H3Z',
  times: 'M5,5L15,15M15,5L5,15',
  plus: 'M10,3V17M3,10H17',
  star: 'M10,2L12,8H18L13,11.5L15,18L10,14L5,18L7,11.5L2,8H8Z',
  wye: 'M10,10V17M10,10L4,5M10,10L16,5',
};

export interface SymbolEntry {
  readonly name: string;
  readonly symbol: Stroke['symbol'];
  readonly colour: string;
  readonly hollow: boolean;
}

/** What the marks of a chart mean. */
export function SymbolKey({ entries }: { readonly entries: readonly SymbolEntry[] }) {
  return (
    <ul className="chart-key">
      {entries.map(({ name, ...look }) => (
        <li key={name}>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <SymbolMark {...look} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

export function SymbolMark({ symbol, colour, hollow }: Omit<SymbolEntry, 'name'>) {
  const line = LINE_SYMBOLS.includes(symbol);
  return (
    <path
      d={SHAPES[symbol]}
      fill={line || hollow ? 'none' : colour}
      stroke={colour}
      strokeWidth={line ? 2.6 : 1.8}
    />
  );
}
