import { describe, expect, test } from 'vitest';
import { blocNamed, usualBlocs } from '../../src/analysis/blocs.ts';
import { solve, solveAt } from '../../src/analysis/solution.ts';
import { modelOf } from '../../src/engine/model.ts';
import { CHAIRS_DRAFT } from '../../src/engine/state.ts';
import { textOf, vectorOf } from '../../src/engine/utility.ts';
import { draftPutToVote } from '../engine/playing.ts';
import { smallScenario, smallScenarioInput } from '../scenario/small-scenario.ts';

const model = modelOf(smallScenario());

describe('solving everything', () => {
  test('reports a progress that never falls and comes to its end', () => {
    const shares: number[] = [];
    solve(model, {
      blocs: usualBlocs(model),
      watch: { onProgress: (share) => shares.push(share) },
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1, 9);
  });

  test('says of every part that ran out of its budget that it is not exact', () => {
    // A model of its own, because what is known of a room already costs nothing.
    const fresh = modelOf(smallScenario());
    const { zone, blockers, votes, pivotal } = solve(fresh, { watch: { nodes: 1 } });
    expect([zone.exact, blockers.exact, votes.exact, pivotal.exact]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test('forecasts the vote on the Nash text, or on the draft of a moment in a game', () => {
    const whole = solve(model);
    expect(whole.vote?.text).toEqual(whole.zone.nash?.text);
    const state = draftPutToVote();
    const moment = solveAt(state);
    const of = modelOf(state.scenario);
    expect(moment.vote?.text).toEqual(vectorOf(of, textOf(state, CHAIRS_DRAFT)));
  });
});

describe('blocs', () => {
  const members = (...ids: string[]) => ids.map((id) => model.delegationIndex.get(id));

  test('are groups or delegations by their ids', () => {
    expect(blocNamed(model, 'west')?.members).toEqual(members('arland', 'borvia'));
    expect(blocNamed(model, 'eriland')?.members).toEqual(members('eriland'));
    expect(blocNamed(model, 'nobody')).toBeNull();
  });

  test('are the largest political groups, but for those within a larger one', () => {
    const group = (id: string, kind: 'political' | 'regional', ...those: string[]) => ({
      id,
      kind,
      name: { en: id },
      short: { en: id },
      members: those,
    });
    const of = (...groups: ReturnType<typeof group>[]) =>
      usualBlocs(modelOf(smallScenario({ groups, links: [] }))).map(({ id }) => id);
    const all = smallScenarioInput().delegations.map(({ id }) => id);
    const large = group('large', 'political', 'arland', 'borvia', 'cestria');
    const inside = group('inside', 'political', 'arland', 'borvia');
    const apart = group('apart', 'political', 'dunmark', 'eriland');
    const region = group('region', 'regional', ...all);
    expect(of(apart, inside, large, region)).toEqual(['large', 'apart']);
    expect(of(large, inside)).toEqual([]);
    expect(of(group('north', 'regional', 'arland'), group('south', 'regional', 'dunmark'))).toEqual(
      ['north', 'south'],
    );
  });
});
