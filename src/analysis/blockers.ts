import type { LinkModel, Model } from '../engine/model.ts';
import type { TextVector } from '../engine/utility.ts';
import { listOf, textAt } from './adoptable-list.ts';
import { type Aim, bestText } from './best-text.ts';
import { type ConcerningLink, consentOf, isBroken } from './consent.ts';
import { countIn } from './count.ts';
import { irreconcilable } from './irreconcilable.ts';
import {
  optionsWithin,
  type Restriction,
  type Room,
  refusers,
  blockers as refusersOfBreaking,
  roomFrom,
  roomOf,
} from './room.ts';
import { firstText, someText } from './some-text.ts';
import { beginPart, end, endPart, type Meter, meterOf, type Watch } from './watch.ts';

/** What one delegation will under no circumstances accept. */
export interface RedLine {
  readonly delegation: number;
  readonly provision: number;
  /** For a blocking link: the option of the example text that asks for what the text lacks. */
  readonly option: number;
  /** Id of the blocking link; missing for a red line on the option itself. */
  readonly link?: string;
}

export interface Blocker {
  readonly redLines: readonly RedLine[];
  /** Whose they are, in the order of the scenario. */
  readonly delegations: readonly number[];
  /** Adoptable texts more, if these red lines and no others were given up. */
  readonly gained: bigint;
  /** One of these texts. */
  readonly example: TextVector;
}

export interface Blockers {
  /** No text is adoptable now. */
  readonly opens: boolean;
  /** At most 20, those that add most first; all have the same number of red lines. */
  readonly smallest: readonly Blocker[];
  /** There are more sets of that size. */
  readonly more: boolean;
  /**
   * Where no text would be adoptable even without any red line: members whose reservation values
   * exclude every text together, and of whom none could be left out. Otherwise empty.
   */
  readonly reservations: readonly number[];
  /** False where a budget ran out: a smaller set, or another one, may exist. */
  readonly exact: boolean;
}

const NODES = 5_000_000;
const SHOWN = 20;
/** Sets of the smallest size that are looked at before the rest is left out. */
const MOST_SETS = 2000;

/**
 * The smallest sets of red lines and blocking links whose removal opens the zone of possible
 * agreement, or enlarges it where there is one. A blocking link counts once for every member that it
 * blocks, and still costs them its penalty when it is given up. In a smallest set every member of it
 * is needed, so what the set adds are the texts that cross all of it and nothing else.
 */
export function blockersOf(model: Model, within?: Restriction, watch?: Watch): Blockers {
  const meter = meterOf(watch, NODES);
  const blockers = withinMeter(model, within, meter);
  end(meter);
  return blockers;
}

function withinMeter(model: Model, within: Restriction | undefined, meter: Meter): Blockers {
  beginPart(meter, 0.5, 0.5);
  const consent = consentOf(model, within?.without);
  const room = roomOf(model, within);
  const now = someText(room, meter);
  const opens = now.text === null;
  const result = { opens, smallest: [], more: false, reservations: [] };
  if (!now.exact) return { ...result, exact: false };

  const options = optionsWithin(model, within);
  const wide = roomFrom(consent, options, () => false);
  const obstacles = obstaclesOf(wide, within);
  if (!opens && listOf(room, meter) !== null) {
    // Where texts are few, looking at all sets of one takes less time than proving that one is enough.
    const single = blockersAmong(wide, obstacles, 1, meter);
    if (single.smallest.length > 0) return { ...result, ...single };
  }
  const size = smallestSize(wide, obstacles, opens, meter);
  endPart(meter);
  if (size.lines === null) {
    const core = opens && size.exact ? irreconcilable(consent, options, meter) : null;
    return {
      ...result,
      reservations: core?.members ?? [],
      exact: size.exact && core?.exact !== false,
    };
  }
  const found = blockersAmong(wide, obstacles, size.lines, meter);
  return { ...result, ...found, exact: size.exact && found.exact };
}

/** The sets of so many red lines that some text crosses which otherwise everybody accepts. */
function blockersAmong(
  wide: Room,
  obstacles: readonly Obstacle[],
  lines: number,
  meter: Meter,
): Pick<Blockers, 'smallest' | 'more' | 'exact'> {
  const sets = setsOf(obstacles, lines);
  const found: Blocker[] = [];
  let exact = sets.length <= MOST_SETS;
  for (const set of sets.slice(0, MOST_SETS)) {
    beginPart(meter, 0.5 / sets.length);
    const room = crossing(wide, obstacles, set);
    const list = listOf(room, meter);
    const count = list === null ? countIn(room, meter) : { count: BigInt(list.size), exact: true };
    exact &&= count.exact;
    if (count.count > 0n) {
      const example = list === null ? firstText(room, meter) : textAt(list, 0);
      if (example !== null) found.push(blockerOf(set, count.count, example));
    }
    endPart(meter);
  }
  found.sort((a, b) => (a.gained === b.gained ? 0 : a.gained < b.gained ? 1 : -1));
  return { smallest: found.slice(0, SHOWN), more: found.length > SHOWN, exact };
}

/** An option that members red-line, or a link whose breaking they refuse. */
interface Obstacle {
  readonly link: LinkModel | null;
  readonly provision: number;
  readonly option: number;
  readonly delegations: readonly number[];
}

function obstaclesOf({ consent, permitted }: Room, within?: Restriction): Obstacle[] {
  const lines = permitted.flatMap((options, provision) =>
    options.map((option) => ({
      link: null,
      provision,
      option,
      delegations: refusers(consent, provision, option, within).map(({ index }) => index),
    })),
  );
  const links = consent.links.map((one: ConcerningLink) => ({
    link: one.link,
    provision: one.link.when.provision,
    option: -1,
    delegations: refusersOfBreaking(one, within).map(({ index }) => index),
  }));
  return [...lines, ...links].filter(({ delegations }) => delegations.length > 0);
}

/** The fewest red lines that a text crosses which is worth enough to everybody; one at least. */
function smallestSize(
  wide: Room,
  obstacles: readonly Obstacle[],
  opens: boolean,
  meter: Meter,
): { lines: number | null; exact: boolean } {
  if (opens) {
    const found = bestText(wide, fewestLines(obstacles), meter);
    return { lines: found.text === null ? null : -found.value, exact: found.exact };
  }
  let lines: number | null = null;
  let exact = true;
  const bySize = [...obstacles].sort((a, b) => a.delegations.length - b.delegations.length);
  for (const obstacle of bySize) {
    if (lines !== null && obstacle.delegations.length >= lines) break;
    const options = narrowed(wide.permitted, [obstacle]);
    const room = roomFrom(wide.consent, options, () => false);
    const above = lines === null ? {} : { above: -lines };
    const found = bestText(room, { ...fewestLines(obstacles), ...above }, meter);
    exact &&= found.exact;
    if (found.text !== null) lines = -found.value;
  }
  return { lines, exact };
}

function fewestLines(obstacles: readonly Obstacle[]): Aim {
  const cost = new Map<string, number>();
  const losses = new Map<LinkModel, number>();
  for (const { link, provision, option, delegations } of obstacles) {
    if (link === null) cost.set(`${provision}/${option}`, delegations.length);
    else losses.set(link, delegations.length);
  }
  const costOf = (provision: number, option: number): number =>
    cost.get(`${provision}/${option}`) ?? 0;
  return {
    value: (text) => {
      let lines = 0;
      text.forEach((option, provision) => {
        lines += costOf(provision, option);
      });
      for (const [link, loss] of losses) if (isBroken(link, text)) lines += loss;
      return -lines;
    },
    bound: { base: 0, own: (provision, option) => -costOf(provision, option), losses },
    priced: true,
    grain: 1,
  };
}

/** All sets of obstacles with so many red lines between them that one text can run into together. */
function setsOf(obstacles: readonly Obstacle[], lines: number): (readonly Obstacle[])[] {
  const sets: (readonly Obstacle[])[] = [];
  const extend = (from: number, set: readonly Obstacle[], left: number): void => {
    if (left === 0) sets.push(set);
    if (left === 0 || sets.length > MOST_SETS) return;
    for (let at = from; at < obstacles.length; at++) {
      const obstacle = obstacles[at];
      if (obstacle === undefined || obstacle.delegations.length > left) continue;
      const twice = set.some(
        ({ link, provision }) =>
          link === null && obstacle.link === null && provision === obstacle.provision,
      );
      if (!twice) extend(at + 1, [...set, obstacle], left - obstacle.delegations.length);
    }
  };
  extend(0, [], lines);
  return sets;
}

/** The options with which a text runs into all of these obstacles. */
function narrowed(
  permitted: readonly (readonly number[])[],
  set: readonly Obstacle[],
): (readonly number[])[] {
  const options = [...permitted];
  const keep = (provision: number, wanted: (option: number) => boolean): void => {
    options[provision] = (options[provision] ?? []).filter(wanted);
  };
  for (const { link, provision, option } of set) {
    if (link === null) keep(provision, (one) => one === option);
    else {
      keep(link.when.provision, (one) => link.when.options[one] === true);
      keep(link.needs.provision, (one) => link.needs.options[one] !== true);
    }
  }
  return options;
}

/** The texts that run into all obstacles of the set and into no other. */
function crossing(wide: Room, obstacles: readonly Obstacle[], set: readonly Obstacle[]): Room {
  const others = obstacles.filter((one) => !set.includes(one));
  const options = narrowed(
    wide.permitted.map((list, provision) =>
      list.filter(
        (option) =>
          !others.some(
            (one) => one.link === null && one.provision === provision && one.option === option,
          ),
      ),
    ),
    set,
  );
  return roomFrom(wide.consent, options, ({ link }) => others.some((one) => one.link === link));
}

function blockerOf(set: readonly Obstacle[], gained: bigint, example: TextVector): Blocker {
  const redLines = set.flatMap(({ link, provision, option, delegations }) =>
    delegations.map((delegation): RedLine => {
      if (link === null) return { delegation, provision, option };
      return { delegation, provision, option: example[provision] ?? -1, link: link.id };
    }),
  );
  const delegations = [...new Set(redLines.map(({ delegation }) => delegation))];
  return { redLines, delegations: delegations.sort((a, b) => a - b), gained, example };
}
