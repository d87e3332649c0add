import type { LinkModel } from '../engine/model.ts';
import { SLACK } from './consent.ts';
import type { Room } from './room.ts';

/**
 * A quantity that a search wants much of: at least a sum over provisions less what broken links
 * take. The most that is still within reach is known at every node of the tree.
 */
export interface Prospect {
  readonly base: number;
  readonly own: (provision: number, option: number) => number;
  /** What breaking a link takes, 0 or more; 0 for a link that is not here. */
  readonly losses: ReadonlyMap<LinkModel, number>;
}

/**
 * The texts of a room as a tree, one provision a level, laid out flat for the inner loop. A *column*
 * is a row of the room's consent (the first `rows`, most demanding first) or a prospect.
 */
export interface Tree {
  readonly room: Room;
  readonly depth: number;
  readonly rows: number;
  readonly columns: number;
  readonly levels: readonly Level[];
  /** By level: what is known before anything is chosen. */
  readonly initial: readonly Outlook[];
  /** Index in the room's consent, by row of the tree. */
  readonly rowOf: Int32Array;
  /** By row: the reservation value, less the slack; minus infinity where it cannot be missed. */
  readonly needed: Float64Array;
  /** By column: what a text is worth before anything is chosen. */
  readonly base: Float64Array;
  /** By level: whether a blocking link begins at this level or a later one. */
  readonly blockingFrom: readonly boolean[];
}

export interface Level {
  readonly provision: number;
  readonly choices: readonly Choice[];
  /** Links whose other provision comes earlier. */
  readonly arriving: readonly Tie[];
  readonly outlooks: Map<string, Outlook>;
}

export interface Choice {
  readonly option: number;
  /** By column. */
  readonly values: Float64Array;
  /** What choosing it settles about links to later levels. */
  readonly effects: readonly Effect[];
}

interface Tie {
  readonly link: LinkModel;
  readonly blocking: boolean;
  /** By column. */
  readonly losses: Float64Array;
  /** By choice of the later level: whether it breaks the link once the earlier one made it live. */
  readonly breaks: readonly boolean[];
}

/** Which of the links that arrive at a later level the choice makes live, and which it is about. */
interface Effect {
  readonly id: number;
  readonly level: number;
  readonly about: readonly number[];
  readonly live: readonly number[];
}

/**
 * What a level can still add, given what earlier choices made of the links that arrive at it. A link
 * is *live* when the level alone decides whether it breaks, *open* while the earlier provision is
 * not chosen. Bounds from above take an open link as kept, bounds from below as broken.
 */
export interface Outlook {
  readonly id: number;
  readonly level: number;
  readonly live: readonly boolean[];
  readonly open: readonly boolean[];
  /** By choice; null where it breaks a live blocking link. */
  readonly moves: readonly (Move | null)[];
  /** Choices that are left. */
  readonly width: number;
  /** By column: the most and the least that the level can add. */
  readonly most: Float64Array;
  readonly least: Float64Array;
  /** By id of an effect: where it leads. */
  readonly next: (Turn | undefined)[];
}

/** What the bounds change by, by column. */
export interface Change {
  readonly high: Float64Array;
  readonly low: Float64Array;
}

export interface Move extends Change {
  /** What the choice adds, broken links taken off, by column. */
  readonly values: Float64Array;
}

export interface Turn extends Change {
  readonly to: Outlook;
}

/** @param prospects the choices of a level come by the first one's worth, best first */
export function treeOf(room: Room, prospects: readonly Prospect[] = []): Tree {
  const { consent, permitted } = room;
  const rowOf = demandingFirst(room);
  const rows = rowOf.length;
  const columns = rows + prospects.length;
  const order = tighteningFirst(room, rowOf);
  const levelOf = new Map(order.map((provision, level) => [provision, level]));

  const options = order.map((provision) => {
    const worth = (option: number): number => prospects[0]?.own(provision, option) ?? 0;
    return [...(permitted[provision] ?? [])].sort((a, b) => worth(b) - worth(a) || a - b);
  });
  const valuesOf = (provision: number, option: number): Float64Array => {
    const values = new Float64Array(columns);
    const gains = consent.gains[provision]?.[option];
    for (let row = 0; row < rows; row++) values[row] = gains?.[rowOf[row] ?? -1] ?? 0;
    prospects.forEach((prospect, at) => {
      values[rows + at] = prospect.own(provision, option);
    });
    return values;
  };
  const values = order.map((provision, level) =>
    (options[level] ?? []).map((option) => valuesOf(provision, option)),
  );

  const arriving: Tie[][] = order.map(() => []);
  const about = order.map((_, level) =>
    (options[level] ?? []).map(() => new Map<number, Effect>()),
  );
  const barred = order.map((_, level) => (options[level] ?? []).map(() => false));
  const blockingFrom = order.map(() => false);
  let effects = 0;
  for (const { link, blocking, losses } of linksOf(room, prospects, rowOf, columns)) {
    const when = levelOf.get(link.when.provision) ?? 0;
    const needs = levelOf.get(link.needs.provision) ?? 0;
    const whenHas = (option: number): boolean => link.when.options[option] === true;
    const needsLacks = (option: number): boolean => link.needs.options[option] !== true;
    if (when === needs) {
      options[when]?.forEach((option, at) => {
        if (!whenHas(option) || !needsLacks(option)) return;
        if (blocking) (barred[when] ?? [])[at] = true;
        const own = values[when]?.[at];
        if (own !== undefined) subtract(own, losses);
      });
      continue;
    }
    const [first, last] = when < needs ? [when, needs] : [needs, when];
    const [opens, breaks] = when < needs ? [whenHas, needsLacks] : [needsLacks, whenHas];
    const tie = { link, blocking, losses, breaks: (options[last] ?? []).map(breaks) };
    const index = (arriving[last]?.push(tie) ?? 0) - 1;
    if (blocking) blockingFrom.fill(true, 0, first + 1);
    options[first]?.forEach((option, at) => {
      const settled = about[first]?.[at];
      const effect = settled?.get(last) ?? { id: effects++, level: last, about: [], live: [] };
      settled?.set(last, {
        ...effect,
        about: [...effect.about, index],
        live: opens(option) ? [...effect.live, index] : effect.live,
      });
    });
  }

  const levels = order.map((provision, level): Level => {
    const choices = (options[level] ?? []).flatMap((option, at) =>
      barred[level]?.[at] === true
        ? []
        : [
            {
              option,
              values: values[level]?.[at] ?? new Float64Array(columns),
              effects: [...(about[level]?.[at]?.values() ?? [])],
            },
          ],
    );
    const ties = (arriving[level] ?? []).map((tie) => ({
      ...tie,
      breaks: tie.breaks.filter((_, at) => barred[level]?.[at] !== true),
    }));
    return { provision, choices, arriving: ties, outlooks: new Map() };
  });
  return {
    room,
    depth: levels.length,
    rows,
    columns,
    levels,
    initial: levels.map((level, at) => {
      const all = level.arriving.map(() => true);
      return outlookOf(
        level,
        at,
        all.map(() => false),
        all,
        columns,
      );
    }),
    rowOf,
    needed: Float64Array.from(rowOf, (row) => {
      const reservation = consent.reservations[row] ?? 0;
      return reservation > 0 ? reservation - SLACK : Number.NEGATIVE_INFINITY;
    }),
    base: Float64Array.from({ length: columns }, (_, at) => prospects[at - rows]?.base ?? 0),
    blockingFrom,
  };
}

/** What the level looks like once an effect of an earlier choice is known; kept for the next time. */
export function turn(tree: Tree, from: Outlook, effect: Effect): Turn {
  const known = from.next[effect.id];
  if (known !== undefined) return known;
  const level = tree.levels[effect.level];
  const live = [...from.live];
  const open = [...from.open];
  for (const tie of effect.about) open[tie] = false;
  for (const tie of effect.live) live[tie] = true;
  const to = level === undefined ? from : outlookOf(level, effect.level, live, open, tree.columns);
  const made: Turn = {
    to,
    high: to.most.map((most, column) => most - (from.most[column] ?? 0)),
    low: to.least.map((least, column) => least - (from.least[column] ?? 0)),
  };
  from.next[effect.id] = made;
  return made;
}

let outlooks = 0;

function outlookOf(
  level: Level,
  at: number,
  live: readonly boolean[],
  open: readonly boolean[],
  columns: number,
): Outlook {
  const key = live.map((one, tie) => (one ? 'l' : open[tie] === true ? 'o' : '-')).join('');
  const known = level.outlooks.get(key);
  if (known !== undefined) return known;
  const most = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  const least = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const reached = level.choices.map((choice, index) => {
    const broken = level.arriving.filter(
      (tie, i) => live[i] === true && tie.breaks[index] === true,
    );
    if (broken.some((tie) => tie.blocking)) return null;
    const values = choice.values.slice();
    for (const tie of broken) subtract(values, tie.losses);
    const worst = values.slice();
    level.arriving.forEach((tie, i) => {
      if (open[i] === true && tie.breaks[index] === true) subtract(worst, tie.losses);
    });
    for (let column = 0; column < columns; column++) {
      most[column] = Math.max(most[column] ?? 0, values[column] ?? 0);
      least[column] = Math.min(least[column] ?? 0, worst[column] ?? 0);
    }
    return values;
  });
  const outlook: Outlook = {
    id: outlooks++,
    level: at,
    live,
    open,
    moves: reached.map((values) =>
      values === null
        ? null
        : {
            values,
            high: values.map((value, column) => value - (most[column] ?? 0)),
            low: values.map((value, column) => value - (least[column] ?? 0)),
          },
    ),
    width: reached.filter((values) => values !== null).length,
    most,
    least,
    next: [],
  };
  level.outlooks.set(key, outlook);
  return outlook;
}

/** Indices of rows by how little they have to give away, least first. */
function demandingFirst({ consent, permitted }: Room): Int32Array {
  const { reservations, gains } = consent;
  const margins = reservations.map((reservation, row) =>
    permitted.reduce((sum, options, provision) => {
      let most = 0;
      for (const option of options) most = Math.max(most, gains[provision]?.[option]?.[row] ?? 0);
      return sum + most;
    }, -reservation),
  );
  return Int32Array.from(margins.keys()).sort(
    (a, b) => (margins[a] ?? 0) - (margins[b] ?? 0) || a - b,
  );
}

/** Rows that decide the order of provisions. */
const DECISIVE = 30;

/**
 * Provisions by how much an average choice there takes of what the most demanding members have to
 * give away, most first and few options before many: so that hopeless texts are seen early.
 */
function tighteningFirst({ consent, permitted }: Room, rowOf: Int32Array): number[] {
  const decisive = [...rowOf.slice(0, DECISIVE)];
  const tightness = permitted.map((options, provision) => {
    if (options.length < 2) return Number.POSITIVE_INFINITY;
    const taken = decisive.map((row) => {
      let most = 0;
      let sum = 0;
      for (const option of options) {
        const gain = consent.gains[provision]?.[option]?.[row] ?? 0;
        most = Math.max(most, gain);
        sum += gain;
      }
      return most - sum / options.length;
    });
    return taken.reduce((sum, one) => sum + one, 0) / options.length;
  });
  return permitted
    .map((_, provision) => provision)
    .sort((a, b) => {
      const [first, second] = [tightness[a] ?? 0, tightness[b] ?? 0];
      return first === second ? a - b : second - first;
    });
}

interface Losing {
  readonly link: LinkModel;
  readonly blocking: boolean;
  readonly losses: Float64Array;
}

function linksOf(
  { links }: Room,
  prospects: readonly Prospect[],
  rowOf: Int32Array,
  columns: number,
): Losing[] {
  const shared = new Map(links.map((one) => [one.link, one]));
  const every = new Set([
    ...shared.keys(),
    ...prospects.flatMap(({ losses }) => [...losses.keys()]),
  ]);
  return [...every].flatMap((link) => {
    const concerned = new Set(shared.get(link)?.rows ?? []);
    const blocking = shared.get(link)?.blocking === true;
    const losses = new Float64Array(columns);
    rowOf.forEach((row, at) => {
      if (concerned.has(row)) losses[at] = link.penalty;
    });
    prospects.forEach((prospect, at) => {
      losses[rowOf.length + at] = prospect.losses.get(link) ?? 0;
    });
    return blocking || losses.some((loss) => loss > 0) ? [{ link, blocking, losses }] : [];
  });
}

function subtract(values: Float64Array, losses: Float64Array): void {
  for (let column = 0; column < values.length; column++) {
    values[column] = (values[column] ?? 0) - (losses[column] ?? 0);
  }
}
