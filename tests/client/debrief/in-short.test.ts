import { describe, expect, it } from 'vitest';
import type { Balance, Debrief, TurningPoint } from '../../../src/analysis/debrief/debrief.ts';
import { debriefOf } from '../../../src/analysis/debrief/debrief-of.ts';
import { decisiveOf, nextOf } from '../../../src/client/debrief/in-short.ts';
import { modelOf } from '../../../src/engine/model.ts';
import { play, shippedScenario } from '../../delegates/playing.ts';

const scenario = shippedScenario('first-steps.yaml');
const model = modelOf(scenario);
const told = debriefOf(scenario, play({ scenario, seed: 'short' }).events);

const point: TurningPoint = {
  at: 1,
  before: 6n,
  after: 6n,
  exact: true,
  acceptedBefore: 3,
  acceptedAfter: 3,
  members: 5,
  won: [],
  lost: [],
  provisions: [],
  weight: 1,
};

function turned(adopted: boolean, ...points: Partial<TurningPoint>[]): Debrief {
  return {
    ...told,
    balance: { ...told.balance, adopted },
    turningPoints: points.map((one, at) => ({ ...point, at, ...one })),
  };
}

const balanced = (balance: Partial<Balance>): Debrief => ({
  ...told,
  balance: { ...told.balance, ...balance },
});

describe('what decided a game', () => {
  const won = { acceptedAfter: 5, weight: 1.4 };
  const lost = { acceptedAfter: 1, weight: 1.2 };
  const shut = { after: 0n, weight: 0.9 };

  it('is for an adopted text the heaviest event that won members over', () => {
    expect(decisiveOf(turned(true, { ...lost, weight: 3 }, won))).toMatchObject({
      how: 'nearer',
      point: { at: 1 },
    });
  });

  it('is for a failure the event after which no text was left, however light', () => {
    const decisive = decisiveOf(turned(false, won, lost, { before: 1n, ...shut }));
    expect(decisive).toMatchObject({ how: 'closed', point: { at: 2 } });
  });

  it('is no event that was undone later, nor one of which only bounds are known', () => {
    const reopened = turned(false, shut, { ...lost, before: 0n, after: 4n });
    expect(decisiveOf(reopened)).toMatchObject({ how: 'further', point: { at: 1 } });
    expect(decisiveOf(turned(false, { ...shut, exact: false }, lost))?.how).toBe('further');
  });

  it('is nothing where nothing turned the game', () => {
    expect(decisiveOf(turned(false))).toBeNull();
  });
});

describe('what to try next', () => {
  const final = model.provisions.map(() => 0);
  const other = final.with(0, 1).with(2, 1);

  it('is after a failure the clauses by which a text acceptable to all differs from the last', () => {
    const next = nextOf(
      model,
      balanced({ adopted: false, consensual: false, final, nash: other }),
      'viet-nam',
    );
    const terms = next?.kind === 'towards' ? next.terms : [];
    expect(terms.map(({ provision }) => provision).toSorted()).toEqual(
      [0, 2].map((index) => model.provisions[index]?.id).toSorted(),
    );
  });

  it('is to ask, or that somebody moves, where that was all that was missing', () => {
    const failed = { adopted: false, final };
    expect(nextOf(model, balanced({ ...failed, consensual: true }), 'brazil')?.kind).toBe('ask');
    const none = balanced({ ...failed, consensual: false, nash: null, exact: true });
    expect(nextOf(model, none, 'brazil')?.kind).toBe('move');
  });

  it('is after a text without a better one the clause that cost the seat most, or another seat', () => {
    const scored = (score: number) =>
      balanced({
        adopted: true,
        better: null,
        final,
        delegations: told.balance.delegations.map((one) => ({ ...one, score })),
      });
    const costly = model.members.flatMap((index) => {
      const next = nextOf(model, scored(0.4), model.delegations[index]?.id ?? '');
      return next?.kind === 'price' ? [next] : [];
    });
    expect(costly.length).toBeGreaterThan(0);
    for (const { option, wanted } of costly) expect(option).not.toBe(wanted);
    const next = nextOf(model, scored(1), 'brazil');
    expect(next).toMatchObject({ kind: 'seat', score: 1 });
    expect(next?.kind === 'seat' && next.delegation).not.toBe('brazil');
  });
});
