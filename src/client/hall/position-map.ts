import type { StanceKind } from '../../engine/command.ts';
import type { GameState } from '../../engine/state.ts';
import type { Names } from '../names.ts';
import { delegationCode } from './delegation-code.ts';
import { inSeatOrder } from './seat-order.ts';

export interface MapMark {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly observer: boolean;
  readonly groups: readonly string[];
  readonly mine: boolean;
  readonly stance: StanceKind;
}

export interface MapOption {
  readonly id: string;
  readonly label: string;
  /** Place between the poles, from 0 to 1. */
  readonly axis: number;
  /** Share of the width, so that wordings far apart on the axis are drawn far apart. */
  readonly share: number;
  readonly inText: boolean;
  readonly mine: boolean;
  readonly redLine: boolean;
  /** Who supports it, then who can live with it. */
  readonly above: readonly MapMark[];
  /** Who opposes it. */
  readonly below: readonly MapMark[];
}

/** Where delegations stand in public on one provision, and the reader's own instructions. */
export interface PositionMapData {
  readonly provision: string;
  readonly options: readonly MapOption[];
  /** Delegations that have said nothing on it. */
  readonly silent: number;
}

export function positionMap(
  view: GameState,
  names: Names,
  provision: string,
  language: string,
): PositionMapData | null {
  const { scenario, viewer } = view;
  const at = scenario.provisions.findIndex((one) => one.id === provision);
  const found = scenario.provisions[at];
  if (found === undefined) return null;
  const clause = view.clauses.find((one) => one.provision === provision);
  const own = scenario.delegations.find((one) => one.id === viewer)?.positions[provision];
  const lifted = viewer === null ? [] : (view.capital[viewer]?.lifted ?? []);
  const said = (view.stances[at] ?? []).flatMap((stance, index) => {
    const delegation = scenario.delegations[index];
    if (stance === null || delegation === undefined) return [];
    const mark: MapMark = {
      id: delegation.id,
      name: names.delegation(delegation.id),
      code: delegationCode(delegation),
      observer: delegation.kind === 'observer',
      groups: [],
      mine: delegation.id === viewer,
      stance: stance.stance,
    };
    return [{ option: stance.option, mark }];
  });
  const options = found.options.toSorted((a, b) => a.axis - b.axis);
  const shares = sharesOf(options.map((option) => option.axis));
  const wanted = bestFor(own, options);
  return {
    provision,
    silent: scenario.delegations.length - said.length,
    options: options.map((option, index): MapOption => {
      const marks = inSeatOrder(
        said.filter((one) => one.option === option.id).map((one) => one.mark),
        language,
      );
      const of = (stance: StanceKind) => marks.filter((mark) => mark.stance === stance);
      return {
        id: option.id,
        label: names.option(provision, option.id),
        axis: option.axis,
        share: shares[index] ?? 1,
        inText: clause?.option === option.id,
        mine: option.id === wanted,
        redLine:
          own?.redLines.includes(option.id) === true &&
          !lifted.includes(`${provision}/${option.id}`),
        above: [...of('support'), ...of('can-live-with')],
        below: of('oppose'),
      };
    }),
  };
}

type OwnPosition = GameState['scenario']['delegations'][number]['positions'][string];

/** The wording the reader's instructions like best; null without instructions on it. */
function bestFor(
  own: OwnPosition | undefined,
  options: readonly { readonly id: string; readonly axis: number }[],
): string | null {
  if (own === undefined) return null;
  const { ideal, values } = own;
  const worth = (option: { readonly id: string; readonly axis: number }): number =>
    values?.[option.id] ?? (ideal === undefined ? 0 : -Math.abs(option.axis - ideal));
  let best: { readonly id: string; readonly axis: number } | null = null;
  for (const option of options) {
    if (best === null || worth(option) > worth(best)) best = option;
  }
  return best?.id ?? null;
}

/**
 * Each option takes the part of the axis that is nearer to it than to its neighbours, but never
 * less than half an even part, so that its name can still be read.
 */
function sharesOf(axis: readonly number[]): number[] {
  const least = 0.5 / axis.length;
  return axis.map((place, index) => {
    const before = axis[index - 1];
    const after = axis[index + 1];
    const left = before === undefined ? (after ?? place) - place : place - before;
    const right = after === undefined ? place - (before ?? place) : after - place;
    return Math.max(least, (left + right) / 2);
  });
}
