import type { Delegation, Group, Temperament } from '../../src/scenario/schema.ts';
import { briefOf } from './briefs.ts';
import { populationOf } from './features.ts';
import type { Inputs, MemberFacts } from './inputs.ts';
import { adoptedDraft, compile, utility } from './model.ts';
import { nameOf } from './names.ts';
import { needOf, wishOf } from './need.ts';
import { positionsOf, type Room } from './positions.ts';

const round = (x: number): number => Number(x.toFixed(3));
const clip = (x: number, low = 0, high = 1): number => Math.min(high, Math.max(low, x));

/**
 * Nobody objected to the adopted text, so nobody's reservation value lies above what it gives.
 * How far below depends on how much the state needs a treaty and how it spoke at the end.
 */
function reservationOf(
  member: MemberFacts,
  positions: Delegation['positions'],
  groups: readonly Group[],
  inputs: Inputs,
): number {
  const { provisions, frame, calibration } = inputs;
  const seat = { id: member.iso3, reservation: 0, positions };
  const worth = utility(
    compile(seat, provisions, frame.links, groups),
    provisions,
    adoptedDraft(provisions),
  );
  const wish = wishOf(member.iso3, inputs);
  const { base, need, consensus, reserved } = calibration.slack;
  const mood = wish === 'consensus' ? consensus : wish === 'reserved' ? reserved : 0;
  const slack = Math.max(0.005, base + need * needOf(member, inputs) + mood);
  // Rounded down, so that rounding cannot make the adopted text unacceptable.
  return clip(Math.floor((worth - slack) * 1000) / 1000, 0.1, 0.9);
}

function temperamentOf(
  member: MemberFacts,
  positions: Delegation['positions'],
  inputs: Inputs,
  room: Room,
): Temperament {
  const entries = Object.entries(positions);
  const total = entries.reduce((sum, [, position]) => sum + position.salience, 0);
  const far = entries.reduce(
    (sum, [id, position]) =>
      sum +
      (position.salience / total) *
        Math.abs((position.ideal ?? room.priorOf(id)) - room.priorOf(id)),
    0,
  );
  const spoke = room.statementsOf(member.iso3).filter((s) => s.check !== 'mandate').length;
  const people = Math.log10(Math.max(1e4, populationOf(member, inputs))) - 4;
  const wish = wishOf(member.iso3, inputs);
  return {
    firmness: round(
      clip(0.25 + 1.4 * far + (wish === 'reserved' ? 0.15 : wish === 'consensus' ? -0.1 : 0)),
    ),
    initiative: round(clip(0.15 + 0.08 * people + 0.07 * spoke, 0, 0.95)),
    candour: round(clip(0.5 + 0.08 * member.ideal_point_human_rights + 0.03 * spoke, 0.2, 0.9)),
  };
}

export function memberDelegation(
  member: MemberFacts,
  inputs: Inputs,
  room: Room,
  groups: readonly Group[],
): Delegation {
  const positions = { ...positionsOf(member, inputs, room) };
  return {
    id: member.iso3,
    kind: 'member',
    name: nameOf(member.iso3, member.iso2),
    iso2: member.iso2,
    playable: true,
    votes: 1,
    population: populationOf(member, inputs),
    veto: false,
    reservation: reservationOf(member, positions, groups, inputs),
    credibility: 0.8,
    temperament: temperamentOf(member, positions, inputs, room),
    brief: briefOf(member, positions, inputs),
    positions,
  };
}
