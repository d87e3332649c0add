import type { Choice } from '../../engine/command.ts';
import type { GameState, Stance } from '../../engine/state.ts';
import { textIn } from '../../scenario/text-in.ts';
import type { Names } from '../names.ts';
import { delegationCode } from './delegation-code.ts';
import { type Focus, focusOf, focusOn } from './focus.ts';
import { inSeatOrder, type SeatOrder } from './seat-order.ts';

/**
 * Where a delegation stands, in public, on the formulation before the committee. `elsewhere`: it
 * has spoken for another formulation, which is not the same as having spoken against this one.
 */
export type Standing = 'support' | 'can-live-with' | 'oppose' | 'elsewhere';

export interface HallSeat {
  readonly id: string;
  /** Index in the scenario. */
  readonly index: number;
  readonly name: string;
  readonly code: string;
  readonly observer: boolean;
  readonly absent: boolean;
  readonly mine: boolean;
  readonly speaking: boolean;
  /** Place on the speakers' list, from 1; null when not on it. */
  readonly queue: number | null;
  readonly standing: Standing | null;
  /** The formulation of its latest public stance on the clause. */
  readonly stance: Stance | null;
  readonly objecting: boolean;
  readonly vote: Choice | null;
  /** Short names of its groups, regional groups first. */
  readonly groups: readonly string[];
  /** Offers between this delegation and mine that await an answer. */
  readonly offers: number;
}

/** Everything the hall shows, and nothing else: the scene and the table both read this. */
export interface HallPicture {
  readonly seats: readonly HallSeat[];
  readonly members: number;
  readonly chair: string;
  readonly focus: Focus | null;
  readonly mode: 'stances' | 'consensus' | 'vote';
  /** True until the meeting opens and while it is suspended or closed. */
  readonly quiet: boolean;
}

/** The hall as one delegation sees it. `focusProvision` is what the reader looks at, if anything. */
export function hallPicture(
  view: GameState,
  names: Pick<Names, 'delegation'>,
  focusProvision: string | null,
  language: string,
  order: SeatOrder = 'alphabet',
): HallPicture {
  const { scenario, viewer } = view;
  const focus = focusProvision === null ? focusOf(view) : focusOn(view, focusProvision);
  const clause = scenario.provisions.findIndex((one) => one.id === focus?.provision);
  const before = view.business.at(-1);
  const objections = before?.kind === 'consensus' ? before.objections : [];
  const groups = groupsByMember(view, language);
  const seats = scenario.delegations.map((delegation, index): HallSeat => {
    const stance = view.stances[clause]?.[index] ?? null;
    const place = view.floor.list.indexOf(delegation.id);
    return {
      id: delegation.id,
      index,
      name: names.delegation(delegation.id),
      code: delegationCode(delegation),
      observer: delegation.kind === 'observer',
      absent: view.present[index] === false,
      mine: delegation.id === viewer,
      speaking: view.floor.speaker === delegation.id,
      queue: place < 0 ? null : place + 1,
      standing: standingOf(stance, focus),
      stance,
      objecting: objections.some((objection) => objection.by === delegation.id),
      vote: before?.kind === 'vote' && before.begun ? (before.ballots[index] ?? null) : null,
      groups: groups.get(delegation.id) ?? [],
      offers: offersBetween(view, delegation.id),
    };
  });
  return {
    seats: inSeatOrder(seats, language, order),
    members: seats.filter((seat) => !seat.observer).length,
    chair: textIn(scenario.chair.name, language),
    focus,
    mode:
      before?.kind === 'vote' && before.begun
        ? 'vote'
        : before?.kind === 'consensus'
          ? 'consensus'
          : 'stances',
    quiet: view.meeting.status !== 'open',
  };
}

function standingOf(stance: Stance | null, focus: Focus | null): Standing | null {
  if (stance === null || focus === null) return null;
  if (stance.option === focus.option) return stance.stance;
  // Opposing another formulation says nothing about this one.
  return stance.stance === 'oppose' ? null : 'elsewhere';
}

function groupsByMember(view: GameState, language: string): Map<string, string[]> {
  const known = new Map(view.scenario.groups.map((group) => [group.id, group]));
  const kind = (id: string) => (known.get(id)?.kind === 'regional' ? 0 : 1);
  const byMember = new Map<string, string[]>();
  for (const group of [...view.groups].sort((a, b) => kind(a.id) - kind(b.id))) {
    const written = known.get(group.id);
    const short =
      written === undefined ? (group.name ?? group.id) : textIn(written.short, language);
    for (const member of group.members) {
      byMember.set(member, [...(byMember.get(member) ?? []), short]);
    }
  }
  return byMember;
}

/** Offers that wait for an answer, in either direction. */
export function offersBetween(view: GameState, other: string): number {
  const me = view.viewer;
  if (me === null || me === other) return 0;
  return Object.values(view.offers).filter(
    (offer) =>
      (offer.by === other && offer.to.includes(me) && !offer.accepted.includes(me)) ||
      (offer.by === me && offer.to.includes(other) && !offer.accepted.includes(other)),
  ).length;
}
