import type { Reason } from '../engine/command.ts';
import type { Model } from '../engine/model.ts';
import type { SeatView } from './seat-view.ts';

/**
 * What a delegation told the room its wishes are worth, in parts of a thousand, as in a scorable
 * game for teaching (Susskind's "Harborco"). Nobody can check it; it is what was said.
 */
export interface Figures {
  /** By provision index, then option index: what it adds to the worth of a text, in [0,1]. */
  readonly share: readonly (readonly number[])[];
  /** By provision index, then option index: whether it said that it will not have it. */
  readonly barred: readonly (readonly boolean[])[];
  readonly ties: readonly FiguredTie[];
  /** What a text must be worth for it to join, in [0,1]; null where it did not say. */
  readonly need: number | null;
}

/** Where the text has `option` but none of `wanted`, it loses so much; all, where `blocking`. */
export interface FiguredTie {
  readonly provision: number;
  readonly option: number;
  readonly needs: number;
  readonly wanted: readonly boolean[];
  readonly loss: number;
  readonly blocking: boolean;
}

const SCALE = 1000;
/** A word in a reason holds so many characters, and a speech so many words. */
const LONGEST = 200;
const WORDS = ['points', 'points2', 'points3'] as const;
const BARRED = 'x';

/**
 * Its instructions in figures, as the values of a reason: for each clause in its order the worth of
 * each formulation in its order, `x` for what it will not have ("345/120/x; 80/40"); then, if there
 * are any, its ties ("2.1 > 3.1+3.2: 120": formulation 1 of clause 2 loses 120 unless clause 3
 * reads 1 or 2). Null where they are too long to be said.
 */
export function figuresInWords(view: SeatView): Record<string, string | number> | null {
  const { salience, values, redLines, links } = view.self;
  const clauses = values.map((row, p) =>
    row
      .map((value, option) =>
        redLines[p]?.[option] === true && !view.lifted(p, option)
          ? BARRED
          : String(Math.round(SCALE * (salience[p] ?? 0) * value)),
      )
      .join('/'),
  );
  const lines: string[] = [];
  for (const clause of clauses) {
    const last = lines.length - 1;
    const longer = last < 0 ? clause : `${lines[last]}; ${clause}`;
    if (last >= 0 && longer.length <= LONGEST - 1) lines[last] = longer;
    else lines.push(clause);
  }
  if (lines.length > WORDS.length) return null;
  const words: Record<string, string | number> = {};
  WORDS.forEach((word, at) => {
    const line = lines[at];
    words[word] = line === undefined ? '' : at === 0 ? line : `; ${line}`;
  });
  const ties = links.flatMap((link) =>
    link.when.options.flatMap((concerned, option) => {
      if (!concerned) return [];
      const wanted = link.needs.options.flatMap((met, at) => (met ? [at + 1] : []));
      const clause = link.needs.provision + 1;
      const names = wanted.map((at) => `${clause}.${at}`).join('+');
      const loss = link.blocking ? BARRED : Math.round(SCALE * link.penalty);
      return [`${link.when.provision + 1}.${option + 1} > ${names}: ${loss}`];
    }),
  );
  const said = ties.join('; ');
  return said === '' || said.length > LONGEST ? words : { ...words, ties: said };
}

/** A worth in [0,1] in parts of a thousand, rounded up, so that what is asked for is enough. */
export function inPoints(worth: number): number {
  return Math.ceil(SCALE * worth - 1e-9);
}

/** The figures in a reason; null where there are none, or they do not fit the scenario. */
export function figuresIn(model: Model, reason: Reason | undefined): Figures | null {
  if (reason === undefined || typeof reason.values.points !== 'string') return null;
  const text = WORDS.map((word) => String(reason.values[word] ?? '')).join('');
  const rows = text.split(/; ?/).map((clause) => clause.split('/'));
  const { provisions } = model;
  if (rows.length !== provisions.length) return null;
  if (rows.some((row, p) => row.length !== provisions[p]?.axis.length)) return null;
  const share = rows.map((row) => row.map((word) => (word === BARRED ? 0 : partOf(word))));
  if (share.flat().some((value) => Number.isNaN(value))) return null;
  const barred = rows.map((row) => row.map((word) => word === BARRED));
  const ties = tiesIn(model, reason.values.ties);
  return { share, barred, ties, need: needIn(reason) };
}

/** What a reason says that a text must be worth, in [0,1]; null where it says nothing. */
export function needIn(reason: Reason | undefined): number | null {
  const need = reason?.values.need;
  return typeof need === 'number' && need >= 0 && need <= SCALE ? need / SCALE : null;
}

/** A part of the whole in [0,1], or not a number. */
function partOf(word: string): number {
  return /^\d{1,4}$/.test(word) && Number(word) <= SCALE ? Number(word) / SCALE : Number.NaN;
}

function tiesIn(model: Model, said: string | number | undefined): FiguredTie[] {
  if (typeof said !== 'string') return [];
  return said.split('; ').flatMap((words) => {
    const found = /^(\d+)\.(\d+) > ([\d.+]+): (x|\d{1,4})$/.exec(words);
    if (found === null) return [];
    const provision = Number(found[1]) - 1;
    const option = Number(found[2]) - 1;
    const named = (found[3] ?? '').split('+').map((name) => name.split('.').map(Number));
    const needs = (named[0]?.[0] ?? 0) - 1;
    const axis = model.provisions[needs]?.axis;
    if (axis === undefined || model.provisions[provision]?.axis[option] === undefined) return [];
    const wanted = axis.map((_, at) =>
      named.some(([clause, n]) => clause === needs + 1 && n === at + 1),
    );
    const blocking = found[4] === BARRED;
    const loss = blocking ? 0 : partOf(found[4] ?? '');
    return Number.isNaN(loss) ? [] : [{ provision, option, needs, wanted, loss, blocking }];
  });
}
