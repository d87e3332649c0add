import type { FiguredTie } from './figures.ts';

/** A member of the room as whoever seeks a text for all thinks of it. */
export interface Party {
  /** By provision, then option: what it adds to the worth of a text to the party, in [0,1]. */
  readonly share: readonly ArrayLike<number>[];
  /** By provision, then option: likelihood in [0,1) that the party stops any text that has it. */
  readonly refusal: readonly ArrayLike<number>[];
  readonly ties: readonly FiguredTie[];
  /** Worth at which it joins about as often as not, and how fast its doubts fade there. */
  readonly need: number;
  readonly slope: number;
  /** Likelihood that it joins a text well below what it needs. */
  readonly least: number;
  /** Worth from which its gains count. */
  readonly floor: number;
}

/** A gain this small still counts for something: a product knows no half-lost case. */
const LEAST_GAIN = 0.004;

/**
 * What a text is worth to the room: the product, over the parties, of the likelihood that it joins
 * and of its gain. Where all is known that is the Nash product of the texts that all accept; where
 * little is known, it is what that product may be expected to be.
 */
export function jointWorth(parties: readonly Party[], text: readonly number[]): number {
  let product = 1;
  for (const party of parties) {
    let worth = 0;
    let free = 1;
    for (let p = 0; p < text.length; p++) {
      const option = text[p] ?? 0;
      worth += party.share[p]?.[option] ?? 0;
      free *= 1 - (party.refusal[p]?.[option] ?? 0);
    }
    product *= weighed(party, text, worth, free);
  }
  return product;
}

/** The worth of a text to one party, less what its ties cost it. */
export function worthTo(party: Party, text: readonly number[]): number {
  let worth = 0;
  for (let p = 0; p < text.length; p++) worth += party.share[p]?.[text[p] ?? 0] ?? 0;
  for (const tie of party.ties) if (breaks(tie, text)) worth -= tie.loss;
  return worth;
}

function breaks(tie: FiguredTie, text: readonly number[]): boolean {
  return text[tie.provision] === tie.option && tie.wanted[text[tie.needs] ?? -1] !== true;
}

function weighed(party: Party, text: readonly number[], worth: number, free: number): number {
  let left = worth;
  let likely = free;
  for (const tie of party.ties) {
    if (!breaks(tie, text)) continue;
    left -= tie.loss;
    if (tie.blocking) likely *= 0.001;
  }
  const above = (left - party.need) * party.slope;
  const { least } = party;
  const joins = above > 1 ? 1 : above < -1 ? least : (1 + least) / 2 + ((1 - least) / 2) * above;
  // Short of the need a nearer miss is still the better text to go on from.
  const near = above < -1 ? 1 / (1 + party.need - left) : 1;
  return likely * joins * near * Math.max(LEAST_GAIN, left - party.floor);
}

/** Up to this many texts every one is looked at. */
const EVERY_TEXT = 3000;

export interface Search {
  readonly parties: readonly Party[];
  /** Provision indices that may change. */
  readonly open: readonly number[];
  /** Number of options by provision index. */
  readonly sizes: readonly number[];
  /** Texts to begin from; at least one. The first one's settled clauses stand. */
  readonly starts: readonly (readonly number[])[];
  /** Whether a text may not be the answer, because it was refused before. */
  readonly refused: (text: readonly number[]) => boolean;
}

/** The text of highest joint worth: all are looked at, or if there are too many, climbed to. */
export function bestJointText(search: Search): readonly number[] {
  const count = search.open.reduce((product, p) => product * (search.sizes[p] ?? 1), 1);
  return count <= EVERY_TEXT ? amongAll(search) : byClimbing(search);
}

function amongAll({ parties, open, sizes, starts, refused }: Search): readonly number[] {
  const text = (starts[0] ?? []).slice();
  let best = text.slice();
  let most = refused(text) ? -1 : jointWorth(parties, text);
  const choose = (at: number): void => {
    const p = open[at];
    if (p === undefined) {
      const worth = jointWorth(parties, text);
      if (worth > most && !refused(text)) {
        most = worth;
        best = text.slice();
      }
      return;
    }
    const stood = text[p] ?? 0;
    for (let option = 0; option < (sizes[p] ?? 0); option++) {
      text[p] = option;
      choose(at + 1);
    }
    text[p] = stood;
  };
  choose(0);
  return best;
}

function byClimbing(search: Search): readonly number[] {
  const { parties, refused } = search;
  const valued = (text: readonly number[]): number =>
    refused(text) ? -1 : jointWorth(parties, text);
  let best: readonly number[] = search.starts[0] ?? [];
  let most = valued(best);
  for (const start of search.starts) {
    let at = start;
    let worth = valued(at);
    for (let pass = 0; pass < 40; pass++) {
      const step = bestStep(search, at, worth, valued) ?? bestLeap(search, at, worth, valued);
      if (step === null) break;
      at = step.text;
      worth = step.worth;
    }
    if (worth > most) {
      best = at;
      most = worth;
    }
  }
  return best;
}

type Valued = (text: readonly number[]) => number;

interface Step {
  readonly text: readonly number[];
  readonly worth: number;
}

function bestStep(
  { open, sizes }: Search,
  from: readonly number[],
  worth: number,
  valued: Valued,
): Step | null {
  let best: Step | null = null;
  for (const p of open) {
    for (let option = 0; option < (sizes[p] ?? 0); option++) {
      if (option === from[p]) continue;
      const text = from.with(p, option);
      const reached = valued(text);
      if (reached > (best?.worth ?? worth)) best = { text, worth: reached };
    }
  }
  return best;
}

/** Two clauses at once, where neither change helps alone. */
function bestLeap(
  search: Search,
  from: readonly number[],
  worth: number,
  valued: Valued,
): Step | null {
  let best: Step | null = null;
  for (const [at, p] of search.open.entries()) {
    const rest = { ...search, open: search.open.slice(at + 1) };
    for (let option = 0; option < (search.sizes[p] ?? 0); option++) {
      if (option === from[p]) continue;
      const step = bestStep(rest, from.with(p, option), best?.worth ?? worth, valued);
      if (step !== null) best = step;
    }
  }
  return best;
}
