import type { Model } from '../engine/model.ts';
import type { Beliefs, Condition } from './beliefs.ts';
import { estimatedWorth } from './estimate.ts';
import type { FiguredTie, Figures } from './figures.ts';
import type { Impression } from './impression.ts';
import { type Party, worthTo } from './joint-text.ts';

/** What somebody goes by who thinks about the others: what was said, as that person heard it. */
export interface Listener {
  readonly model: Model;
  readonly beliefs: Beliefs;
  /** Share of the calendar that has passed. */
  readonly time: number;
  readonly impressionOf: (delegation: number, provision: number) => Impression | null;
}

/** A member of the room, from its figures if it gave any, else from what it was heard to say. */
export function partyOf(listener: Listener, delegation: number): Party {
  const figures = listener.beliefs.figures[delegation] ?? null;
  return figures === null
    ? guessed(listener, delegation)
    : figured(listener.beliefs, delegation, figures);
}

/** How exactly a party that gave figures is known: they are rounded to a thousandth each. */
const ROUNDED = 0.004;
/** What a party that did not say is thought to need, and how widely that may be wrong. */
const NEED = { usual: 0.45, spread: 0.12 } as const;
const NEVER = 0.999;

function figured(beliefs: Beliefs, delegation: number, figures: Figures): Party {
  const { share, barred, ties, need } = figures;
  const known = {
    share,
    refusal: barred.map((row) => row.map((is) => (is ? NEVER : 0))),
    ties,
    least: 0.0001,
  };
  if (need !== null) return { ...known, need, floor: need, slope: 1 / ROUNDED };
  const bounds = boundsOf(beliefs, delegation, { ...known, need: 0, slope: 1, floor: 0 });
  const { need: guess, spread } = within(bounds, NEED.usual, NEED.spread);
  return { ...known, need: guess, floor: guess, slope: 1 / spread };
}

/** Gains of a party that gave no figures count from here: what it loses below is not known. */
const FLOOR = 0.2;

function guessed(listener: Listener, delegation: number): Party {
  const { model, beliefs, time } = listener;
  const rows = model.provisions.map((_, p) => listener.impressionOf(delegation, p));
  const total = rows.reduce((sum, row) => sum + 1 + (row?.weight ?? 0), 0);
  // Once whole texts were tried, what was said for bargaining counts for little.
  const soft = (1 - 0.75 * time) * (beliefs.attempts.length > 0 ? 0.2 : 1);
  const share = model.provisions.map(({ axis }, p) => {
    const weight = (1 + (rows[p]?.weight ?? 0)) / total;
    return estimatedWorth(axis, rows[p] ?? null).map((worth) => weight * worth);
  });
  const refusal = model.provisions.map(({ axis }, p) =>
    axis.map((_, option) => {
      if (((beliefs.passed[p]?.[delegation] ?? 0) >> option) % 2 === 1) return 0.001;
      const known = rows[p]?.refusal[option] ?? 0.05;
      return known > 0.8 ? Math.min(0.995, known) : known * soft;
    }),
  );
  const party = {
    share,
    refusal,
    ties: tiesOf(model, beliefs.conditions, delegation),
    least: 0.05,
    need: 0,
    slope: 1,
    floor: FLOOR,
  };
  const bounds = boundsOf(beliefs, delegation, party);
  const { need, spread } = within(bounds, 0.3, 0.15);
  return { ...party, need, slope: 1 / spread };
}

interface Bounds {
  /** Worth of the best text that it refused, and of the worst that it let pass. */
  readonly refused: number;
  readonly passed: number;
}

function boundsOf(beliefs: Beliefs, delegation: number, party: Party): Bounds {
  let refused = Number.NEGATIVE_INFINITY;
  let passed = Number.POSITIVE_INFINITY;
  for (const { text, against, silent } of beliefs.attempts) {
    if (against.includes(delegation)) refused = Math.max(refused, worthTo(party, text));
    if (silent.includes(delegation)) passed = Math.min(passed, worthTo(party, text));
  }
  for (const { by, text } of beliefs.welcomed) {
    if (by === delegation) passed = Math.min(passed, worthTo(party, text));
  }
  return { refused, passed };
}

/** A small step above what was refused, or below what was let pass. */
const STEP = 0.03;

function within(
  { refused, passed }: Bounds,
  usual: number,
  wide: number,
): { readonly need: number; readonly spread: number } {
  if (refused > -1 && passed < 2) {
    return { need: (refused + passed) / 2, spread: Math.abs(passed - refused) / 2 + 0.01 };
  }
  if (refused > -1) return { need: Math.max(usual, refused + STEP), spread: STEP };
  if (passed < 2) return { need: Math.min(usual, passed - STEP), spread: STEP };
  return { need: usual, spread: wide };
}

/** Ties that a party spoke of without figures: any formulation it named for one will do. */
function tiesOf(
  model: Model,
  conditions: readonly Condition[],
  delegation: number,
): readonly FiguredTie[] {
  const own = conditions.filter((c) => c.by === delegation);
  return own.map(({ provision, option, needs }) => {
    const wanted = (model.provisions[needs]?.axis ?? []).map((_, at) =>
      own.some(
        (c) =>
          c.provision === provision && c.option === option && c.needs === needs && c.wanted === at,
      ),
    );
    return { provision, option, needs, wanted, loss: 0, blocking: true };
  });
}
