import { CHAIR } from '../engine/command.ts';
import { owedBy } from '../engine/commitments.ts';
import { type DelegationModel, type Model, modelOf } from '../engine/model.ts';
import type { GameState } from '../engine/state.ts';
import { liftedBy } from '../engine/utility.ts';
import { viewFor } from '../engine/view.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type Beliefs, breaksCondition, totalHeard } from './beliefs.ts';
import { blankImpression, hear, type Impression } from './impression.ts';
import { luckOf } from './luck.ts';
import type { Minds } from './minds.ts';
import { NO_NOTES, type Notes } from './notes.ts';
import { standingText, timePassed } from './standing.ts';
import { DEFAULT_STRENGTH, type Strategy } from './strength.ts';
import { styleOf } from './style.ts';

/**
 * All that a delegation decides by: its own instructions, the state as it may see it, what the
 * room has heard and what it was told itself. Nothing else reaches a decision, so nothing of
 * another delegation's instructions can.
 */
export interface SeatView {
  readonly seat: string;
  readonly index: number;
  /** Its own instructions as numbers. */
  readonly self: DelegationModel;
  /** The scenario without anybody's instructions: provisions, rules, calendar. */
  readonly model: Model;
  readonly state: GameState;
  readonly beliefs: Beliefs;
  readonly notes: Notes;
  /** How it negotiates. */
  readonly strategy: Strategy;
  /** Seats taken by people: they came to negotiate, so they are approached a little more. */
  readonly people: readonly string[];
  /** Its share of chance, as the seed deals it. */
  readonly luck: number;
  /** Share of the calendar that has passed. */
  readonly time: number;
  /** The Chair's draft with what this delegation has promised put in. */
  readonly expected: readonly number[];
  readonly standing: readonly number[];
  readonly lifted: (provision: number, option: number) => boolean;
}

export function seatView(
  state: GameState,
  minds: Minds,
  people: readonly string[],
  seat: string,
  strategy: Strategy = DEFAULT_STRENGTH,
): SeatView | null {
  const full = modelOf(state.scenario);
  const index = full.delegationIndex.get(seat) ?? -1;
  // Links and positions of its own entry are what the seat's redacted scenario holds of it.
  const self = full.delegations[index];
  if (self === undefined) return null;
  const view = viewFor(state, seat);
  const model = publicModel(state);
  const standing = standingText(view, model);
  return {
    seat,
    index,
    self,
    model,
    state: view,
    beliefs: minds.beliefs,
    notes: minds.notes[index] ?? NO_NOTES,
    strategy,
    people,
    luck: luckOf(state.seed, seat),
    time: timePassed(view, model),
    standing,
    expected: withPromises(view, model, seat, standing),
    lifted: liftedBy(view, model, seat),
  };
}

const publicModels = new WeakMap<Scenario, Model>();

/** One model for all seats, of what is public: building one for each would cost a second. */
export function publicModel(state: GameState): Model {
  const known = publicModels.get(state.scenario);
  if (known !== undefined) return known;
  const model = modelOf(viewFor(state, CHAIR).scenario);
  publicModels.set(state.scenario, model);
  return model;
}

function withPromises(
  state: GameState,
  model: Model,
  seat: string,
  standing: readonly number[],
): readonly number[] {
  let text: readonly number[] = standing;
  for (const owed of owedBy(state, model, seat)) {
    const p = model.provisionIndex.get(owed.provision) ?? -1;
    const option = model.provisions[p]?.optionIndex.get(owed.option) ?? -1;
    if (p < 0 || option < 0 || state.clauses[p]?.status === 'agreed') continue;
    text = text.with(p, option);
  }
  return text;
}

/** What the seat believes of another's wishes on a provision: public word and private together. */
export function believed(view: SeatView, delegation: number, provision: number): Impression {
  const axis = view.model.provisions[provision]?.axis ?? [];
  if (!styleOf(view.strategy).learns) return blankImpression(axis);
  let known = view.beliefs.heard[provision]?.[delegation] ?? null;
  const inPrivate = view.notes.heard[delegation]?.[provision];
  if (inPrivate !== undefined) {
    for (const heard of inPrivate) known = hear(axis, known, heard.option, heard.tone);
  }
  return known ?? blankImpression(axis);
}

/**
 * What a change of the text would be worth to another delegation, as this seat believes: the
 * change of believed value on each provision, weighed by how much the other speaks of it.
 */
export function believedGain(
  view: SeatView,
  delegation: number,
  from: readonly number[],
  to: readonly number[],
): number {
  let gain = 0;
  for (let p = 0; p < to.length; p++) {
    if (from[p] === to[p]) continue;
    const { weight, worth } = believed(view, delegation, p);
    gain += (1 + weight) * ((worth[to[p] ?? -1] ?? 0.5) - (worth[from[p] ?? -1] ?? 0.5));
  }
  gain /= totalHeard(view.beliefs, delegation);
  return breaksCondition(view.beliefs.conditions, delegation, to) ? gain - 0.15 : gain;
}

/** A roll of this seat's dice for one purpose; the same question always falls the same. */
export function roll(view: SeatView, ...about: readonly (string | number)[]): number {
  return luckOf(view.luck, ...about);
}

export function optionId(view: { model: Model }, provision: number, option: number): string {
  return view.model.provisions[provision]?.provision.options[option]?.id ?? '';
}

export function provisionId(view: { model: Model }, provision: number): string {
  return view.model.provisions[provision]?.id ?? '';
}

export function delegationId(view: { model: Model }, delegation: number): string {
  return view.model.delegations[delegation]?.id ?? '';
}
