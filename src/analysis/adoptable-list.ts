import type { DelegationModel } from '../engine/model.ts';
import { type TextVector, utilityOf } from '../engine/utility.ts';
import { brokenAmong, gainOf, SLACK } from './consent.ts';
import type { Room, RoomLink } from './room.ts';
import { demandingFirst, tighteningFirst } from './tree-order.ts';
import { type Meter, spend } from './watch.ts';

/** All texts that everybody whose consent is asked accepts, and what they are worth to everybody. */
export interface TextList {
  readonly size: number;
  /** By text: its number among all texts of permitted options. See `textAt`. */
  readonly numbers: readonly number[];
  readonly levels: readonly Pick<Level, 'provision' | 'choices'>[];
  /** Whose utilities these are: all members whose consent is asked. */
  readonly members: readonly DelegationModel[];
  /** By text, then member. */
  readonly utilities: Float64Array;
}

/** Texts of permitted options up to which the adoptable ones are listed. */
const MOST_TEXTS = 20_000;
/** Utilities, as many as there are such texts and members, up to which they are. */
const MOST_UTILITIES = 1_000_000;
/** Links that are judged at one level. */
const MOST_LINKS = 16;

const lists = new WeakMap<Room, TextList>();

/**
 * The adoptable texts of a small room, in the order of the search; kept with the room. With a list,
 * most questions are a look at each of its texts, for which no bounds need to be set. Null where
 * there may be too many, or the meter has less left than the list could cost.
 */
export function listOf(room: Room, meter: Meter): TextList | null {
  const known = lists.get(room);
  if (known !== undefined) return known;
  const texts = room.permitted.reduce((all, { length }) => all * length, 1);
  // Where every node has two choices or more, there are fewer than twice as many as texts.
  const nodes = 2 * texts + room.permitted.length;
  const many = texts > MOST_TEXTS || texts * room.consent.members.length > MOST_UTILITIES;
  if (many || nodes > meter.left) return null;
  const members = membersOf(room);
  const levels = levelsOf(room, members);
  if (levels.some(({ links }) => links.length > MOST_LINKS)) return null;
  spend(meter, nodes, () => 1);
  const list = collect(levels, members, texts);
  lists.set(room, list);
  return list;
}

/** @param at a place in the list */
export function textAt({ numbers, levels }: TextList, at: number): TextVector {
  const text = levels.map(() => -1);
  let rest = numbers[at] ?? -1;
  for (const { provision, choices } of levels.toReversed()) {
    text[provision] = choices[rest % choices.length]?.option ?? -1;
    rest = Math.floor(rest / choices.length);
  }
  return text;
}

/** Those first who have least to give away; of members with the same wishes the others come last. */
function membersOf(room: Room): readonly DelegationModel[] {
  const { rows, members } = room.consent;
  const first = [...demandingFirst(room)].flatMap((row) => rows[row] ?? []);
  return [...first, ...members.filter((member) => !first.includes(member))];
}

interface Level {
  readonly provision: number;
  /** Links whose later provision this is. */
  readonly links: readonly RoomLink[];
  readonly choices: readonly Choice[];
  /** By member: the most that the levels after this one add. */
  readonly most: Float64Array;
}

interface Choice {
  readonly option: number;
  readonly gains: Float64Array;
  /** The same with what broken links take, by these links as bits; null where somebody refuses. */
  readonly worths: (Float64Array | null)[];
}

function levelsOf(room: Room, members: readonly DelegationModel[]): Level[] {
  const order = tighteningFirst(room, demandingFirst(room));
  const levelOf = new Map(order.map((provision, level) => [provision, level]));
  const most = new Float64Array(members.length);
  const levels: Level[] = [];
  for (const [level, provision] of [...order.entries()].reverse()) {
    const choices = (room.permitted[provision] ?? []).map((option): Choice => {
      const gains = Float64Array.from(members, (member) => gainOf(member, provision, option));
      return { option, gains, worths: [gains] };
    });
    const links = room.links.filter(({ link: { when, needs } }) => {
      const later = Math.max(levelOf.get(when.provision) ?? 0, levelOf.get(needs.provision) ?? 0);
      return later === level;
    });
    levels.unshift({ provision, links, choices, most: most.slice() });
    for (let m = 0; m < members.length; m++) {
      let best = 0;
      for (const { gains } of choices) best = Math.max(best, gains[m] ?? 0);
      most[m] = (most[m] ?? 0) + best;
    }
  }
  return levels;
}

function collect(
  levels: readonly Level[],
  members: readonly DelegationModel[],
  texts: number,
): TextList {
  const n = members.length;
  const needed = Float64Array.from(members, ({ delegation: { reservation } }) =>
    reservation > 0 ? reservation - SLACK : Number.NEGATIVE_INFINITY,
  );
  const sure = needed.map((utility) => utility + 2 * SLACK);
  const sums = new Float64Array((levels.length + 1) * n);
  const last = levels.length - 1;
  const text = levels.map(() => -1);
  const numbers: number[] = [];
  const utilities = new Float64Array(texts * n);

  /** @param number of the texts' beginning */
  function at(level: number, number: number): void {
    const here = levels[level];
    const from = level * n;
    if (here === undefined) {
      utilities.set(sums.subarray(from, from + n), numbers.length * n);
      numbers.push(number);
      return;
    }
    const { provision, links, choices, most } = here;
    for (let index = 0; index < choices.length; index++) {
      const choice = choices[index];
      if (choice === undefined) continue;
      text[provision] = choice.option;
      const worth = links.length === 0 ? choice.gains : worthOf(choice, links, members, text);
      if (worth === null) continue;
      const goesOn =
        level < last
          ? reach(sums, from, worth, most, needed)
          : reach(sums, from, worth, most, sure) ||
            (reach(sums, from, worth, most, needed) && accepted(members, text));
      if (goesOn) at(level + 1, number * choices.length + index);
    }
  }

  at(0, 0);
  const size = numbers.length;
  const listed = utilities.slice(0, size * n);
  members.forEach(({ delegation }, m) => {
    // Utilities end at 0, which nobody else reaches in a text that it accepts.
    if (delegation.reservation <= SLACK) {
      for (let at = m; at < listed.length; at += n) listed[at] = Math.max(0, listed[at] ?? 0);
    }
  });
  return { size, numbers, levels, members, utilities: listed };
}

/** What a choice adds for each member in this text; null where that breaks a blocking link. */
function worthOf(
  { gains, worths }: Choice,
  links: readonly RoomLink[],
  members: readonly DelegationModel[],
  text: TextVector,
): Float64Array | null {
  const broken = brokenAmong(links, text);
  const known = worths[broken];
  if (known !== undefined) return known;
  const lost = links.filter((_, at) => ((broken >> at) & 1) === 1);
  const worth = lost.some(({ blocking }) => blocking)
    ? null
    : gains.map((gain, m) =>
        lost.reduce(
          (left, { link }) => (members[m]?.links.includes(link) ? left - link.penalty : left),
          gain,
        ),
      );
  worths[broken] = worth;
  return worth;
}

/**
 * Adds what a choice is worth to the sums of a level, which begin at an index. The hottest loop, by
 * itself and plain, so that it runs compiled from almost the start.
 *
 * @returns false as soon as somebody will refuse whatever follows
 */
function reach(
  sums: Float64Array,
  from: number,
  worth: Float64Array,
  most: Float64Array,
  needed: Float64Array,
): boolean {
  const n = worth.length;
  for (let m = 0; m < n; m++) {
    const sum = (sums[from + m] ?? 0) + (worth[m] ?? 0);
    if (sum + (most[m] ?? 0) < (needed[m] ?? 0)) return false;
    sums[from + n + m] = sum;
  }
  return true;
}

/** Whether everybody accepts a complete text of which the sums leave somebody in doubt. */
function accepted(members: readonly DelegationModel[], text: TextVector): boolean {
  return members.every((member) => utilityOf(member, text) >= member.delegation.reservation);
}
