import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promptOf, type Table } from '../../../src/delegates/table.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import type { GameState, Offer } from '../../../src/engine/state.ts';
import type { Scenario } from '../../../src/scenario/schema.ts';
import { play, shippedScenario } from '../../delegates/playing.ts';
import { sensible } from '../../delegates/scripted-players.ts';
import { secretsChanged } from '../../delegates/secrets-changed.ts';
import { runs, scenarios } from '../../engine/random-game.ts';
import { adviceTo, memoryOf } from './coached-player.ts';

const MARK = '<<known only to';

/** The same moment with all else in it that the seat may not know: instructions, dealings, chance. */
function hiddenChanged(state: GameState, scenario: Scenario, seat: string): GameState {
  const others = scenario.delegations.map((d) => d.id).filter((id) => id !== seat);
  const [by = '', to = ''] = others;
  const offers = Object.values(state.offers).filter(
    (offer) => offer.by === seat || offer.to.includes(seat),
  );
  const [clause] = state.clauses;
  const terms =
    clause === undefined ? [] : [{ provision: clause.provision, option: clause.option }];
  const private_: Offer = { id: 'o9999', by, to: [to], terms, accepted: [], answers: null };
  const promise = terms.map((term) => ({ ...term, offer: 'o9998', by, parties: [by, to] }));
  const own = state.commitments.map((list) => list.filter((c) => c.parties.includes(seat)));
  const at = scenario.delegations.findIndex((d) => d.id === by);
  return {
    ...state,
    scenario,
    seed: 'another',
    random: [9, 9, 9, 9],
    serial: state.serial + 7,
    turn: state.turn + 50,
    offers: {
      ...Object.fromEntries(offers.map((offer) => [offer.id, offer])),
      ...(others.length > 1 ? { [private_.id]: private_ } : {}),
    },
    commitments: own.map((list, index) =>
      index === at && others.length > 1 ? [...list, ...promise] : list,
    ),
    capital: seat in state.capital ? { [seat]: state.capital[seat] ?? EMPTY } : {},
    contacts: state.contacts.map((used, index) =>
      scenario.delegations[index]?.id === seat ? used : used + 1,
    ),
  };
}

const EMPTY = { asked: [], answered: [], lifted: [] };

/** What the coach says here, as bytes; and the same after all that is hidden was changed. */
function expectAlike(table: Table, events: readonly GameEvent[], seat: string): void {
  const { scenario } = table.state;
  const prompt = promptOf(table, seat);
  const advice = adviceTo(table.state, seat, prompt, memoryOf(scenario, events, seat));
  const other = secretsChanged(scenario, seat);
  const changed = adviceTo(
    hiddenChanged(table.state, other, seat),
    seat,
    prompt,
    memoryOf(other, events, seat),
  );
  const said = JSON.stringify(advice);
  expect(JSON.stringify(changed)).toBe(said);
  expect(said).not.toContain(MARK);
}

/** A shipped scenario in which every delegation's instructions carry a mark. */
function marked(scenario: Scenario): Scenario {
  return {
    ...scenario,
    delegations: scenario.delegations.map((d) => ({ ...d, brief: { en: `${MARK} ${d.id}>>` } })),
  };
}

describe('what others keep to themselves makes no difference to the coach', () => {
  test('in random games, seat after seat', () => {
    fc.assert(
      fc.property(scenarios, fc.string({ maxLength: 6 }), (scenario, seed) => {
        const events: GameEvent[] = [];
        let turn = 0;
        play({
          scenario,
          seed,
          look: (step) => {
            if (++turn % 16 === 0) {
              const seats = scenario.delegations;
              expectAlike(step.table, events, seats[(turn / 16) % seats.length]?.id ?? '');
            }
            events.push(...step.events);
          },
        });
      }),
      { numRuns: runs(14) },
    );
  });

  test.each([
    ['first-steps.yaml', 'viet-nam', 15],
    ['first-steps.yaml', 'new-zealand', 15],
    ['vienna-2024.yaml', 'viet-nam', 110],
  ] as const)('in a game of %s played by a person as %s', (file, seat, every) => {
    const scenario = marked(shippedScenario(file));
    const events: GameEvent[] = [];
    let turn = 0;
    play({
      scenario,
      seed: 'secrets',
      persons: [seat],
      policy: sensible(),
      look: (step) => {
        if (turn++ % every === 0) expectAlike(step.table, events, seat);
        events.push(...step.events);
      },
    });
    expect(turn / every).toBeGreaterThan(5);
  });
});
