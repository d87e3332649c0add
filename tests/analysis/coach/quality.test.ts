import { describe, expect, test } from 'vitest';
import type { Suggested } from '../../../src/analysis/coach/package-advice.ts';
import { outcomeScore } from '../../../src/analysis/score.ts';
import { decide } from '../../../src/engine/decide.ts';
import { modelOf } from '../../../src/engine/model.ts';
import type { GameState } from '../../../src/engine/state.ts';
import { liftedBy } from '../../../src/engine/utility.ts';
import { type Played, play, shippedScenario } from '../../delegates/playing.ts';
import { sensible } from '../../delegates/scripted-players.ts';
import { runs } from '../../engine/random-game.ts';
import { playCoached } from './coached-player.ts';

const scenario = shippedScenario('first-steps.yaml');
const model = modelOf(scenario);

function scoreOf({ outcome }: GameState, seat: string): number {
  const index = model.delegationIndex.get(seat) ?? -1;
  return outcome === null ? 0 : outcomeScore(model, index, outcome);
}

/**
 * A few games, as an alarm. `FC_RUNS=60 npx vitest run tests/analysis/coach/quality.test.ts` plays
 * 300, enough to tell the coached from the others.
 */
const games = Array.from({ length: runs(6) }, (_, n) => `s${n}`).flatMap((seed) =>
  scenario.delegations.map((d) => ({ seed, seat: d.id })),
);

interface Offered {
  readonly likely: boolean;
  readonly accepted: boolean;
}

/** Suggested packages of a finished game, with whether their partner accepted them. */
function offeredIn(played: Played, likely: ReadonlyMap<string, boolean>): Offered[] {
  const accepted = new Set(
    played.events.flatMap((event) => (event.type === 'offer-accepted' ? [event.offer] : [])),
  );
  return played.events.flatMap((event) => {
    if (event.type !== 'offer-made') return [];
    const known = likely.get(JSON.stringify([event.to, event.terms]));
    return known === undefined ? [] : [{ likely: known, accepted: accepted.has(event.offer) }];
  });
}

/** The rules allow it, and it asks for nothing that the seat's own instructions forbid. */
function expectSound(state: GameState, seat: string, suggested: Suggested): void {
  const { to, terms, effect, risks, theirs } = suggested;
  const command = { type: 'offer' as const, actor: seat, to: [to], terms: [...terms] };
  expect(decide(state, command).refusal).toBeUndefined();
  const self = model.delegations[model.delegationIndex.get(seat) ?? -1];
  const lifted = liftedBy(state, model, seat);
  for (const { provision, option } of terms) {
    const p = model.provisionIndex.get(provision) ?? -1;
    const o = model.provisions[p]?.optionIndex.get(option) ?? -1;
    expect(self?.redLines[p]?.[o] === true && !lifted(p, o)).toBe(false);
  }
  expect(effect.worth > effect.before || effect.crossed.length === 0).toBe(true);
  expect(risks).toContainEqual({ kind: 'binds' });
  expect(theirs.flatMap(({ grounds }) => grounds).length).toBeGreaterThan(0);
}

describe('following the coach in first-steps', () => {
  const offered: Offered[] = [];
  let plain = 0;
  let coached = 0;
  for (const { seed, seat } of games) {
    const likely = new Map<string, boolean>();
    const played = playCoached(scenario, seed, seat, sensible(), ({ advice, table }) => {
      const { package: suggested } = advice;
      if (suggested?.kind !== 'package') return;
      likely.set(
        JSON.stringify([[suggested.to], suggested.terms]),
        suggested.likelihood === 'likely',
      );
      expectSound(table.state, seat, suggested);
    });
    coached += scoreOf(played.state, seat) / games.length;
    const alone = play({ scenario, seed, persons: [seat], policy: sensible() });
    plain += scoreOf(alone.state, seat) / games.length;
    offered.push(...offeredIn(played, likely));
  }

  test('a player does at least as well as one who plays by the same sense without it', () => {
    console.info(
      `coached ${coached.toFixed(3)}, plain ${plain.toFixed(3)}, in ${games.length} games`,
    );
    // In so few games luck makes a difference of this size by itself.
    const luck = games.length < 100 ? 0.06 : 0;
    expect(coached).toBeGreaterThanOrEqual(plain - luck);
  });

  test('what is called likely to be accepted mostly is, and more often than what is not', () => {
    const share = (likely: boolean) => {
      const those = offered.filter((one) => one.likely === likely);
      return those.filter((one) => one.accepted).length / Math.max(1, those.length);
    };
    // At most moments there is none worth a word that binds, and the player is told why.
    expect(offered.length).toBeGreaterThan(games.length / 3);
    expect(share(true)).toBeGreaterThan(0.5);
    expect(share(true)).toBeGreaterThan(share(false));
  });
});
