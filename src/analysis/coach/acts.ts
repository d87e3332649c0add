import type { Reason } from '../../engine/command.ts';
import type { GameEvent } from '../../engine/event.ts';
import type { Model } from '../../engine/model.ts';
import type { GameState } from '../../engine/state.ts';

/** What a delegation did or said about a formulation, as far as one seat heard it. */
export interface Act {
  /** Place of the event among those that the seat has seen, from 0. */
  readonly at: number;
  /** Delegation index. */
  readonly by: number;
  readonly provision: number;
  readonly option: number;
  readonly side: Side;
  /** Told to the seat alone, or to few, rather than in the meeting. */
  readonly inPrivate: boolean;
  /** The formulation of another provision that it asked for together with this one. */
  readonly needs: { readonly provision: number; readonly option: number } | null;
}

export type Side =
  /** Asked for it. */
  | 'wants'
  /** Said or showed that it can live with it. */
  | 'bears'
  /** Spoke against it. */
  | 'resists'
  /** Said that it will not have it. */
  | 'refuses';

export function isFor(side: Side): boolean {
  return side === 'wants' || side === 'bears';
}

type Found = Pick<Act, 'provision' | 'option' | 'side'> & { readonly needs?: Act['needs'] };

/**
 * What an event, as the seat saw it, tells of its author's wishes. `before` is the state in which
 * it happened. Nothing for acts that are not about a formulation.
 */
export function actsOf(
  model: Model,
  before: GameState,
  event: GameEvent,
  at: number,
): readonly Act[] {
  if (!('by' in event)) return [];
  const by = model.delegationIndex.get(event.by);
  if (by === undefined) return [];
  const inPrivate = PRIVATE.has(event.type);
  return found(model, before, event)
    .filter(({ provision, option }) => provision >= 0 && option >= 0)
    .map((act) => ({ at, by, inPrivate, needs: null, ...act }));
}

const PRIVATE: ReadonlySet<GameEvent['type']> = new Set([
  'offer-made',
  'offer-accepted',
  'offer-refused',
  'red-line-shared',
]);

function found(model: Model, before: GameState, event: GameEvent): readonly Found[] {
  const act = (provision: string, option: string, side: Side): Found => {
    const at = model.provisionIndex.get(provision) ?? -1;
    return { provision: at, option: model.provisions[at]?.optionIndex.get(option) ?? -1, side };
  };
  switch (event.type) {
    case 'statement-made': {
      const { provision, option, stance, reason } = event;
      if (provision === null || option === null || stance === null) return [];
      if (stance === 'support') return [act(provision, option, 'wants')];
      if (stance === 'can-live-with') return [act(provision, option, 'bears')];
      return refused(act, provision, option, reason, model);
    }
    case 'brackets-placed':
      return [
        act(event.provision, standing(before, event.provision), 'resists'),
        act(event.provision, event.option, 'wants'),
      ];
    case 'brackets-lifted':
      return [act(event.provision, standing(before, event.provision), 'bears')];
    case 'amendment-proposed':
      return [act(event.provision, event.option, 'wants')];
    case 'amendment-co-sponsored': {
      const amendment = before.amendments.find((a) => a.id === event.amendment);
      return amendment === undefined ? [] : [act(amendment.provision, amendment.option, 'wants')];
    }
    case 'objected':
      return refused(act, event.provision, askedOn(before, event.provision), event.reason, model);
    case 'red-line-shared':
      return event.options.map((option) => act(event.provision, option, 'refuses'));
    case 'offer-made':
      return event.terms.map((term) => act(term.provision, term.option, 'bears'));
    case 'offer-accepted':
      return (before.offers[event.offer]?.terms ?? []).map((term) =>
        act(term.provision, term.option, 'bears'),
      );
    case 'offer-refused': {
      const { provision, option } = event.reason?.values ?? {};
      if (typeof provision !== 'string' || typeof option !== 'string') return [];
      return refused(act, provision, option, event.reason, model);
    }
    default:
      return [];
  }
}

/** A word against a formulation: how firm it is, and what its author named instead or beside it. */
function refused(
  act: (provision: string, option: string, side: Side) => Found,
  provision: string,
  option: string,
  reason: Reason | undefined,
  model: Model,
): readonly Found[] {
  const { wantedOption, provision2, option2 } = reason?.values ?? {};
  if (typeof provision2 === 'string' && typeof option2 === 'string') {
    const needed = act(provision2, option2, 'wants');
    const known = model.provisionIndex.has(provision2) && needed.option >= 0;
    // "This only together with that": it could live with the one, if it had the other.
    return known ? [{ ...act(provision, option, 'bears'), needs: needed }, needed] : [];
  }
  const firm = reason?.key.includes('.red-line') === true;
  const against = act(provision, option, firm ? 'refuses' : 'resists');
  return typeof wantedOption === 'string'
    ? [against, act(provision, wantedOption, 'bears')]
    : [against];
}

function standing(state: GameState, provision: string): string {
  return state.clauses.find((clause) => clause.provision === provision)?.option ?? '';
}

/** The formulation of a clause that an objection is about. */
function askedOn(state: GameState, provision: string): string {
  const asked = state.business.findLast((business) => business.kind === 'consensus');
  const target = asked?.kind === 'consensus' ? asked.target : null;
  return target?.kind === 'clause' && target.provision === provision
    ? target.option
    : standing(state, provision);
}
