import type { LinkModel } from '../engine/model.ts';
import { SLACK } from './consent.ts';
import { type Effect, type Level, type Outlook, outlookOf, subtract, type Tie } from './outlook.ts';
import type { Room } from './room.ts';
import { demandingFirst, tighteningFirst } from './tree-order.ts';

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

/** @param prospects the choices of a level come by the first one's worth, best first */
export function treeOf(room: Room, prospects: readonly Prospect[] = []): Tree {
  const { consent, permitted } = room;
  const rowOf = demandingFirst(room);
  const rows = rowOf.length;
  const columns = rows + prospects.length;
  const drafts = tighteningFirst(room, rowOf).map((provision): Draft => {
    const worth = (option: number): number => prospects[0]?.own(provision, option) ?? 0;
    const options = [...(permitted[provision] ?? [])].sort((a, b) => worth(b) - worth(a) || a - b);
    const choices = options.map((option) => {
      const values = new Float64Array(columns);
      const gains = consent.gains[provision]?.[option];
      for (let row = 0; row < rows; row++) values[row] = gains?.[rowOf[row] ?? -1] ?? 0;
      prospects.forEach((prospect, at) => {
        values[rows + at] = prospect.own(provision, option);
      });
      return { option, values, effects: [] };
    });
    return { provision, choices, arriving: [] };
  });

  const losing = linksOf(room, prospects, rowOf, columns);
  const between = losing.filter(({ link }) => link.when.provision !== link.needs.provision);
  for (const one of losing) if (!between.includes(one)) settleWithin(drafts, one);
  let blockingFrom = -1;
  between.forEach((one, id) => {
    const first = tie(drafts, one, id);
    if (one.blocking) blockingFrom = Math.max(blockingFrom, first);
  });
  const levels = drafts.map((draft): Level => ({ ...draft, outlooks: new Map() }));
  return {
    room,
    depth: levels.length,
    rows,
    columns,
    levels,
    initial: levels.map((level, at) => {
      const [none, all] = [false, true].map((value) => level.arriving.map(() => value));
      return outlookOf(level, at, none ?? [], all ?? [], columns);
    }),
    rowOf,
    needed: Float64Array.from(rowOf, (row) => {
      const reservation = consent.reservations[row] ?? 0;
      return reservation > 0 ? reservation - SLACK : Number.NEGATIVE_INFINITY;
    }),
    base: Float64Array.from({ length: columns }, (_, at) => prospects[at - rows]?.base ?? 0),
    blockingFrom: levels.map((_, level) => level <= blockingFrom),
  };
}

/** A level while it is laid out. */
interface Draft {
  readonly provision: number;
  choices: { option: number; values: Float64Array; effects: Effect[] }[];
  readonly arriving: Tie[];
}

/** A link between options of one provision: part of what they are worth, or no option at all. */
function settleWithin(drafts: readonly Draft[], { link, blocking, losses }: Losing): void {
  const draft = drafts.find(({ provision }) => provision === link.when.provision);
  if (draft === undefined) return;
  const broken = draft.choices.filter(
    ({ option }) => link.when.options[option] === true && link.needs.options[option] !== true,
  );
  if (blocking) draft.choices = draft.choices.filter((choice) => !broken.includes(choice));
  else for (const { values } of broken) subtract(values, losses);
}

/** Ties two levels by a link. Returns the earlier one. */
function tie(drafts: readonly Draft[], { link, blocking, losses }: Losing, id: number): number {
  const whenHas = (option: number): boolean => link.when.options[option] === true;
  const needsLacks = (option: number): boolean => link.needs.options[option] !== true;
  const when = drafts.findIndex(({ provision }) => provision === link.when.provision);
  const needs = drafts.findIndex(({ provision }) => provision === link.needs.provision);
  const [first, last] = when < needs ? [when, needs] : [needs, when];
  const [opens, breaks] = when < needs ? [whenHas, needsLacks] : [needsLacks, whenHas];
  const later = drafts[last];
  if (later === undefined) return first;
  const index = later.arriving.length;
  later.arriving.push({
    blocking,
    losses,
    breaks: later.choices.map(({ option }) => breaks(option)),
  });
  for (const { option, effects } of drafts[first]?.choices ?? []) {
    effects.push({
      id: 2 * id + (opens(option) ? 1 : 0),
      level: last,
      tie: index,
      live: opens(option),
    });
  }
  return first;
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
