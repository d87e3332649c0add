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

/** A text with what it comes to for each party: the sum of its shares, and its likelihood of refusal. */
interface Counted {
  readonly text: readonly number[];
  readonly worth: Float64Array;
  readonly free: Float64Array;
}

function counted(parties: readonly Party[], text: readonly number[]): Counted {
  const worth = new Float64Array(parties.length);
  const free = new Float64Array(parties.length).fill(1);
  parties.forEach((party, at) => {
    for (let p = 0; p < text.length; p++) {
      const option = text[p] ?? 0;
      worth[at] = (worth[at] ?? 0) + (party.share[p]?.[option] ?? 0);
      free[at] = (free[at] ?? 1) * (1 - (party.refusal[p]?.[option] ?? 0));
    }
  });
  return { text, worth, free };
}

function changed(parties: readonly Party[], from: Counted, p: number, option: number): Counted {
  const was = from.text[p] ?? 0;
  const worth = new Float64Array(parties.length);
  const free = new Float64Array(parties.length);
  for (let at = 0; at < parties.length; at++) {
    const share = parties[at]?.share[p];
    const refusal = parties[at]?.refusal[p];
    worth[at] = (from.worth[at] ?? 0) + (share?.[option] ?? 0) - (share?.[was] ?? 0);
    // No refusal is ever certain, so this does not divide by nothing.
    free[at] =
      ((from.free[at] ?? 1) * (1 - (refusal?.[option] ?? 0))) / (1 - (refusal?.[was] ?? 0));
  }
  return { text: from.text.with(p, option), worth, free };
}

/**
 * What a text is worth to the room: the product, over the parties, of the likelihood that it joins
 * and of its gain. Where all is known that is the Nash product of the texts that all accept; where
 * little is known, it is what that product may be expected to be.
 */
function jointWorth(parties: readonly Party[], { text, worth, free }: Counted): number {
  let product = 1;
  parties.forEach((party, at) => {
    product *= weighed(party, text, worth[at] ?? 0, free[at] ?? 1);
  });
  return product;
}

/** The joint worth of `from` with another option on one provision, whose text is `text`. */
function jointWorthAfter(
  parties: readonly Party[],
  from: Counted,
  p: number,
  option: number,
  text: readonly number[],
): number {
  const was = from.text[p] ?? 0;
  let product = 1;
  for (let at = 0; at < parties.length; at++) {
    const party = parties[at];
    if (party === undefined) continue;
    const share = party.share[p];
    const refusal = party.refusal[p];
    const worth = (from.worth[at] ?? 0) + (share?.[option] ?? 0) - (share?.[was] ?? 0);
    const free =
      ((from.free[at] ?? 1) * (1 - (refusal?.[option] ?? 0))) / (1 - (refusal?.[was] ?? 0));
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
  const start = counted(parties, starts[0] ?? []);
  let best = start.text;
  let most = refused(best) ? -1 : jointWorth(parties, start);
  const choose = (at: number, from: Counted): void => {
    const p = open[at];
    if (p === undefined) return;
    const last = at === open.length - 1;
    for (let option = 0; option < (sizes[p] ?? 0); option++) {
      if (!last) {
        choose(at + 1, option === from.text[p] ? from : changed(parties, from, p, option));
        continue;
      }
      const text = from.text.with(p, option);
      const worth = jointWorthAfter(parties, from, p, option, text);
      if (worth <= most || refused(text)) continue;
      most = worth;
      best = text;
    }
  };
  choose(0, start);
  return best;
}

interface Step {
  readonly to: Counted;
  readonly worth: number;
}

function byClimbing(search: Search): readonly number[] {
  let best: Step | null = null;
  for (const start of search.starts) {
    const from = counted(search.parties, start);
    let at: Step = { to: from, worth: valued(search, from) };
    for (let pass = 0; pass < 40; pass++) {
      const step = bestStep(search, at.to, at.worth) ?? bestLeap(search, at);
      if (step === null) break;
      at = step;
    }
    if (best === null || at.worth > best.worth) best = at;
  }
  return best?.to.text ?? [];
}

function valued({ parties, refused }: Search, at: Counted): number {
  return refused(at.text) ? -1 : jointWorth(parties, at);
}

function bestStep(
  { parties, open, sizes, refused }: Search,
  from: Counted,
  worth: number,
): Step | null {
  let most = worth;
  let change: { readonly p: number; readonly option: number } | null = null;
  for (const p of open) {
    for (let option = 0; option < (sizes[p] ?? 0); option++) {
      if (option === from.text[p]) continue;
      const text = from.text.with(p, option);
      const reached = jointWorthAfter(parties, from, p, option, text);
      if (reached <= most || refused(text)) continue;
      most = reached;
      change = { p, option };
    }
  }
  if (change === null) return null;
  return { to: changed(parties, from, change.p, change.option), worth: most };
}

/** Two clauses at once, where neither change helps alone. */
function bestLeap(search: Search, from: Step): Step | null {
  let best: Step | null = null;
  for (const [at, p] of search.open.entries()) {
    const rest = { ...search, open: search.open.slice(at + 1) };
    for (let option = 0; option < (search.sizes[p] ?? 0); option++) {
      if (option === from.to.text[p]) continue;
      const first = changed(search.parties, from.to, p, option);
      const step = bestStep(rest, first, best?.worth ?? from.worth);
      if (step !== null) best = step;
    }
  }
  return best;
}
