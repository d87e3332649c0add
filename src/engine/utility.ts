import type { DelegationModel, Model } from './model.ts';
import type { GameState, TextById } from './state.ts';
import { CHAIRS_DRAFT } from './state.ts';

/** A text as option indices by provision index: what the arithmetic works on. */
export type TextVector = readonly number[];

/**
 * Utility of a text to a delegation, in [0,1]: the sum of salience times value, less the
 * penalties of the links it is concerned by. Never below 0. Source: design, "The model".
 */
export function utilityOf(delegation: DelegationModel, text: TextVector): number {
  let sum = 0;
  for (let p = 0; p < text.length; p++) {
    sum += (delegation.salience[p] ?? 0) * (delegation.values[p]?.[text[p] ?? -1] ?? 0);
  }
  for (const link of delegation.links) {
    if (linkBroken(link, text)) sum -= link.penalty;
  }
  return Math.max(0, sum);
}

function linkBroken(link: DelegationModel['links'][number], text: TextVector): boolean {
  return (
    link.when.options[text[link.when.provision] ?? -1] === true &&
    link.needs.options[text[link.needs.provision] ?? -1] !== true
  );
}

/** Whether the capital has lifted the red line on an option (by provision and option index). */
export type Lifted = (provision: number, option: number) => boolean;
const NOTHING_LIFTED: Lifted = () => false;

/** What a delegation's capital has lifted so far in the game. */
export function liftedBy(state: GameState, model: Model, delegation: string): Lifted {
  const lifted = state.capital[delegation]?.lifted ?? [];
  if (lifted.length === 0) return NOTHING_LIFTED;
  return (provision, option) => {
    const at = model.provisions[provision];
    return (
      at !== undefined && lifted.includes(`${at.id}/${at.provision.options[option]?.id ?? ''}`)
    );
  };
}

/** Provision indices on which the text crosses a red line or a blocking link of the delegation. */
export function redLinesCrossed(
  delegation: DelegationModel,
  text: TextVector,
  lifted: Lifted = NOTHING_LIFTED,
): number[] {
  const crossed: number[] = [];
  for (let p = 0; p < text.length; p++) {
    const option = text[p] ?? -1;
    if (delegation.redLines[p]?.[option] === true && !lifted(p, option)) {
      crossed.push(p);
    }
  }
  for (const link of delegation.links) {
    if (link.blocking && linkBroken(link, text) && !crossed.includes(link.when.provision)) {
      crossed.push(link.when.provision);
    }
  }
  return crossed;
}

/** Option indices of a text given by ids; a provision that is missing or unknown gives -1. */
export function vectorOf(model: Model, text: TextById): number[] {
  return model.provisions.map((p) => p.optionIndex.get(text[p.id] ?? '') ?? -1);
}

/** The present text of a proposal, deleted clauses standing at their `absent` option. */
export function textOf(state: GameState, proposal: string): TextById {
  if (proposal !== CHAIRS_DRAFT) {
    return state.proposals.find((p) => p.id === proposal)?.text ?? {};
  }
  const text: Record<string, string> = {};
  for (const clause of state.clauses) text[clause.provision] = clause.option;
  return text;
}
