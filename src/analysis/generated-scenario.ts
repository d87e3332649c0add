import { draw, type RandomState, seedRandom } from '../engine/random.ts';
import { checkScenario } from '../scenario/load.ts';
import type { Scenario } from '../scenario/schema.ts';

/**
 * A scenario drawn by lot from a seed, for measuring how well delegations negotiate: nobody can
 * tune a strategy to scenarios that do not exist yet. It is a scenario like any other, accepted by
 * the schema and the checks between parts. What is drawn, and how:
 *
 * - 3 to 9 members, 3 to 7 provisions of 2 to 5 options, all equally likely; the options lie evenly
 *   on the axis, the opening draft is any of them, and half of the clauses begin in brackets.
 * - Two or three blocs of interest. On each provision a bloc has a centre, and a member's ideal
 *   point lies within 0.25 of that of its bloc; a tenth of all positions are out of line. A bloc of
 *   two or more is a political group, with a discipline from 0.1 to 0.6.
 * - Seven positions of ten are single-peaked, with tolerances from 0.15 to 0.6 of the axis. The
 *   others give every option a value of its own: half of these with a peak and noise, half without
 *   any order.
 * - Saliences from 1 to 10, low ones more often than high ones.
 * - A red line, on one position of seven, at the option the member likes least where that is worth
 *   less than a third to it; one in five of these the capital may lift, with a likelihood from 0.2
 *   to 0.8.
 * - Up to two links, asking something of different provisions, each for everybody, for one bloc or
 *   for one member; a third of them block, the others cost from 0.05 to 0.2.
 * - A reservation value for each member that 40 to 75 % of two hundred texts drawn by lot do not
 *   reach. Whether any text suits everybody is left to chance: about seven scenarios of ten have one.
 * - Temperaments from 0.15 to 0.9 in each respect.
 * - A calendar of a general debate, a reading, two informal meetings, a final consideration and the
 *   adoption. In the debate there is a slot for each member and one more, in the reading for three
 *   members of five on each provision.
 * - The rules of the Ad Hoc Committee (consensus, failing that two thirds) in seven of ten
 *   scenarios, those of a council that decides unanimously in the others.
 *
 * @throws Error where what was drawn is no valid scenario: a fault of this program
 */
export function generatedScenario(seed: string): Scenario {
  const dice = diceOf(seed);
  const provisions = drawProvisions(dice);
  const blocs = drawBlocs(dice, provisions);
  const delegations = drawDelegations(dice, provisions, blocs);
  const links = drawLinks(dice, provisions, delegations, blocs);
  const data = {
    formatVersion: 1,
    id: 'drawn-by-lot',
    title: same(`Drawn by lot: ${seed}`),
    summary: same(`${delegations.length} members, ${provisions.length} provisions.`),
    background: { en: 'Invented in every part.', vi: 'Hoàn toàn giả định.' },
    authors: ['Ad Referendum contributors'],
    licence: 'CC0-1.0',
    minutes: 30,
    difficulty: 'intermediate',
    body: { en: 'the Committee', vi: 'Ủy ban' },
    instrument: { en: 'the treaty', vi: 'hiệp ước' },
    chair: { name: { en: 'the Chair', vi: 'Chủ tịch' } },
    rules: { set: dice.chance(0.7) ? 'ahc-cybercrime' : 'unanimity' },
    methods: [
      {
        id: 'lot',
        title: { en: 'Drawn by lot', vi: 'Rút thăm' },
        text: { en: 'No state is meant.', vi: 'Không nói về quốc gia nào.' },
      },
    ],
    provisions: provisions.map(({ data: provision }) => provision),
    links,
    groups: blocs
      .filter(({ members }) => members.length > 1)
      .map(({ id, members, discipline }) => ({
        id,
        name: same(id.toUpperCase()),
        short: same(id.toUpperCase()),
        members,
        discipline,
      })),
    delegations,
    calendar: calendarFor(delegations.length, provisions.length),
  };
  const loaded = checkScenario(withReservations(dice, data));
  if ('scenario' in loaded) return loaded.scenario;
  const [first] = loaded.problems;
  throw new Error(`Seed ${JSON.stringify(seed)} drew no scenario: ${JSON.stringify(first)}`);
}

interface Dice {
  /** In [from, to), rounded to two decimals. */
  readonly between: (from: number, to: number) => number;
  /** A whole number in [from, to]. */
  readonly whole: (from: number, to: number) => number;
  readonly chance: (share: number) => boolean;
}

function diceOf(seed: string): Dice {
  let state: RandomState = seedRandom(`scenario ${seed}`);
  const roll = (): number => {
    const { value, next } = draw(state);
    state = next;
    return value;
  };
  return {
    between: (from, to) => Math.round((from + (to - from) * roll()) * 100) / 100,
    whole: (from, to) => from + Math.floor(roll() * (to - from + 1)),
    chance: (share) => roll() < share,
  };
}

const same = (text: string) => ({ en: text, vi: text });

interface DrawnProvision {
  readonly data: Readonly<Record<string, unknown>>;
  readonly id: string;
  readonly options: readonly string[];
  readonly axis: readonly number[];
}

function drawProvisions(dice: Dice): DrawnProvision[] {
  return Array.from({ length: dice.whole(3, 7) }, (_, at) => {
    const id = `clause-${at + 1}`;
    const count = dice.whole(2, 5);
    const options = ['a', 'b', 'c', 'd', 'e'].slice(0, count);
    const axis = options.map((_option, i) => i / (count - 1));
    const data = {
      id,
      article: `Art. ${at + 1}`,
      title: { en: `Clause ${at + 1}`, vi: `Điều khoản ${at + 1}` },
      chapter: { en: 'The treaty', vi: 'Hiệp ước' },
      question: { en: 'Which formulation?', vi: 'Chọn cách diễn đạt nào?' },
      poles: { low: { en: 'Less', vi: 'Ít' }, high: { en: 'More', vi: 'Nhiều' } },
      options: options.map((option, i) => ({
        id: option,
        axis: axis[i],
        label: { en: `Formulation ${option}`, vi: `Phương án ${option}` },
        text: { en: `As in ${option}.`, vi: `Như phương án ${option}.` },
      })),
      opening: options[dice.whole(0, count - 1)],
      status: dice.chance(0.5) ? 'bracketed' : 'open',
    };
    return { data, id, options, axis };
  });
}

interface Bloc {
  readonly id: string;
  readonly members: string[];
  readonly discipline: number;
  /** By provision index. */
  readonly centres: readonly number[];
}

function drawBlocs(dice: Dice, provisions: readonly DrawnProvision[]): Bloc[] {
  return Array.from({ length: dice.whole(2, 3) }, (_, at) => ({
    id: `bloc-${at + 1}`,
    members: [],
    discipline: dice.between(0.1, 0.6),
    centres: provisions.map(() => dice.between(0, 1)),
  }));
}

interface DrawnDelegation {
  readonly id: string;
  readonly reservation?: number;
  readonly positions: Readonly<Record<string, DrawnPosition>>;
  readonly [more: string]: unknown;
}

interface DrawnPosition {
  readonly salience: number;
  /** By option id. */
  readonly values: Readonly<Record<string, number>>;
  readonly [more: string]: unknown;
}

function drawDelegations(
  dice: Dice,
  provisions: readonly DrawnProvision[],
  blocs: readonly Bloc[],
): DrawnDelegation[] {
  return Array.from({ length: dice.whole(3, 9) }, (_, at) => {
    const id = `state-${at + 1}`;
    const bloc = blocs[dice.whole(0, blocs.length - 1)];
    bloc?.members.push(id);
    const temperament = {
      firmness: dice.between(0.15, 0.9),
      initiative: dice.between(0.15, 0.9),
      candour: dice.between(0.15, 0.9),
    };
    const positions = Object.fromEntries(
      provisions.map((provision, p) => [
        provision.id,
        drawPosition(dice, provision, bloc?.centres[p] ?? 0.5),
      ]),
    );
    const name = { en: `State ${at + 1}`, vi: `Quốc gia ${at + 1}` };
    return { id, name, temperament, positions };
  });
}

/** Below this an option may be a red line. */
const HARDLY_WORTH = 1 / 3;

function drawPosition(dice: Dice, provision: DrawnProvision, centre: number): DrawnPosition {
  const nearBloc = Math.min(1, Math.max(0, centre + dice.between(-0.25, 0.25)));
  const ideal = dice.chance(0.1) ? dice.between(0, 1) : nearBloc;
  const tolerance = dice.between(0.15, 0.6);
  const peaked = provision.axis.map((x) => {
    const distance = (x - ideal) / tolerance;
    return 1 / (1 + distance * distance);
  });
  const single = dice.chance(0.7);
  const noisy = dice.chance(0.5);
  const own = peaked.map((value) =>
    noisy ? Math.min(1, Math.max(0, value + dice.between(-0.2, 0.2))) : dice.between(0, 1),
  );
  const worth = single ? peaked : own.map((value) => Math.round(value * 100) / 100);
  const values = Object.fromEntries(
    provision.options.map((option, i) => [option, worth[i] ?? 0] as const),
  );
  const salience = 1 + Math.floor(dice.between(0, 1) * dice.between(0, 1) * 10);
  const least = provision.options.reduce((low, option) =>
    (values[option] ?? 0) < (values[low] ?? 0) ? option : low,
  );
  const red = dice.chance(1 / 7) && (values[least] ?? 0) < HARDLY_WORTH;
  const yields = dice.chance(0.2);
  const likelihood = dice.between(0.2, 0.8);
  const drawn = {
    ...(single ? { ideal, tolerance } : {}),
    values,
    salience,
    ...(red ? { redLines: [least] } : {}),
    ...(red && yields ? { capital: { lifts: [least], likelihood } } : {}),
    provenance: { kind: 'estimated', method: 'lot' },
  };
  return drawn;
}

function drawLinks(
  dice: Dice,
  provisions: readonly DrawnProvision[],
  delegations: readonly DrawnDelegation[],
  blocs: readonly Bloc[],
) {
  const drawn = Array.from({ length: dice.whole(0, 2) }, (_, at) => {
    const [when, needs] = twoOf(dice, provisions);
    const bloc = blocs[dice.whole(0, blocs.length - 1)];
    const one = delegations[dice.whole(0, delegations.length - 1)];
    const who = dice.between(0, 1);
    const concerned = who < 0.5 && bloc !== undefined && bloc.members.length > 0;
    return {
      id: `link-${at + 1}`,
      when: { provision: when.id, options: [optionOf(dice, when)] },
      needs: { provision: needs.id, options: severalOf(dice, needs) },
      penalty: dice.between(0.05, 0.2),
      blocking: dice.chance(1 / 3),
      concerns: who < 0.2 ? 'all' : concerned ? bloc.members : [one?.id ?? ''],
      explanation: { en: 'One calls for the other.', vi: 'Điều này đòi hỏi điều kia.' },
    };
  });
  // Two links that ask something of the same clause may ask for what cannot be had together.
  return drawn.filter(
    ({ needs }, at) =>
      !drawn.slice(0, at).some((other) => other.needs.provision === needs.provision),
  );
}

function twoOf(
  dice: Dice,
  provisions: readonly DrawnProvision[],
): [DrawnProvision, DrawnProvision] {
  const first = dice.whole(0, provisions.length - 1);
  const step = dice.whole(1, provisions.length - 1);
  const one = provisions[first];
  const other = provisions[(first + step) % provisions.length];
  if (one === undefined || other === undefined) throw new Error('There are too few provisions.');
  return [one, other];
}

function optionOf(dice: Dice, { options }: DrawnProvision): string {
  return options[dice.whole(0, options.length - 1)] ?? '';
}

/** Any of the options, but at least one and never all: a link that always holds says nothing. */
function severalOf(dice: Dice, provision: DrawnProvision): string[] {
  const kept = provision.options.filter(() => dice.chance(0.5));
  const all = kept.length === provision.options.length;
  return kept.length === 0 || all ? [optionOf(dice, provision)] : kept;
}

/** How many texts a member compares the treaty with to say what no treaty is worth. */
const COMPARED = 200;

function withReservations<T extends { readonly delegations: readonly DrawnDelegation[] }>(
  dice: Dice,
  data: T & { readonly provisions: readonly Readonly<Record<string, unknown>>[] },
) {
  const delegations = data.delegations.map((delegation) => {
    const positions = Object.values(delegation.positions);
    const total = positions.reduce((sum, { salience }) => sum + salience, 0);
    const worths = Array.from({ length: COMPARED }, () =>
      positions.reduce((sum, { salience, values }) => {
        const all = Object.values(values);
        return sum + (salience / total) * (all[dice.whole(0, all.length - 1)] ?? 0);
      }, 0),
    ).sort((a, b) => a - b);
    const share = dice.between(0.4, 0.75);
    const reservation = Math.round((worths[Math.floor(share * COMPARED)] ?? 0) * 100) / 100;
    return { ...delegation, reservation, positions: asWritten(delegation.positions) };
  });
  return { ...data, delegations };
}

/** A position has either values or an ideal point: the schema takes one form. */
function asWritten(positions: DrawnDelegation['positions']) {
  return Object.fromEntries(
    Object.entries(positions).map(([provision, { values, ...rest }]) => [
      provision,
      'ideal' in rest ? rest : { ...rest, values },
    ]),
  );
}

function calendarFor(members: number, provisions: number) {
  const meeting = (id: string, business: string, title: object, slots: number) => ({
    id,
    business,
    title,
    slots,
  });
  return {
    sessions: [
      {
        id: 'session',
        title: { en: 'The session', vi: 'Khóa họp' },
        meetings: [
          meeting('debate', 'general-debate', { en: 'Debate', vi: 'Thảo luận chung' }, members + 1),
          meeting(
            'reading',
            'reading',
            { en: 'Reading', vi: 'Đọc dự thảo' },
            Math.ceil(0.6 * members * provisions),
          ),
          meeting('informal-1', 'informal', { en: 'Informal I', vi: 'Tham vấn I' }, 4),
          meeting('informal-2', 'informal', { en: 'Informal II', vi: 'Tham vấn II' }, 4),
          meeting('final', 'final', { en: 'Final', vi: 'Xem xét lần cuối' }, members + provisions),
          meeting('adoption', 'adoption', { en: 'Adoption', vi: 'Thông qua' }, 5),
        ],
      },
    ],
  };
}
