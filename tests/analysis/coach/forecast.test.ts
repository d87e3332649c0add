import { describe, expect, test } from 'vitest';
import { forecastOf } from '../../../src/analysis/coach/forecast.ts';
import { eyesOf } from '../../../src/analysis/coach/sight.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import { evolveAll } from '../../../src/engine/evolve.ts';
import { openGame } from '../../../src/engine/game.ts';
import { modelOf } from '../../../src/engine/model.ts';
import { viewFor } from '../../../src/engine/view.ts';
import { smallScenario } from '../../scenario/small-scenario.ts';
import { memoryOf } from './coached-player.ts';

const scenario = smallScenario();
const model = modelOf(scenario);
const rights = model.provisionIndex.get('rights') ?? -1;
const optionOf = (id: string) => model.provisions[rights]?.optionIndex.get(id) ?? -1;
const indexOf = (id: string) => model.delegationIndex.get(id) ?? -1;
const meeting = scenario.calendar.sessions[0]?.meetings[0]?.id ?? '';

const wants = (by: string, option: string): GameEvent => ({
  type: 'statement-made',
  by,
  provision: 'rights',
  option,
  stance: 'support',
  length: 1,
});

function forecastAfter(more: readonly GameEvent[]) {
  const { events, state } = openGame(scenario, 'coach');
  const all: readonly GameEvent[] = [
    ...events,
    { type: 'meeting-opened', meeting, present: 5 },
    ...more,
  ];
  const view = viewFor(evolveAll(state, all.slice(events.length)), 'arland');
  const memory = memoryOf(scenario, all, 'arland');
  const eyes = eyesOf({ view, seat: 'arland', prompt: null, legal: [], memory });
  if (eyes === null) throw new Error('Arland has no eyes');
  return forecastOf(memory, eyes);
}

describe('the text that the room is heading for', () => {
  test('is the draft as long as nobody has spoken', () => {
    expect(forecastAfter([]).without[rights]).toBe(optionOf('general'));
  });

  test('follows what most ask for, so that nobody needs a promise for it', () => {
    const heard = ['borvia', 'cestria', 'dunmark', 'eriland'].map((by) => wants(by, 'full'));
    expect(forecastAfter(heard).without[rights]).toBe(optionOf('full'));
  });

  test('changes with a promise where the parties tip the balance, and not where the rest stays away', () => {
    const term = { provision: rights, option: optionOf('full') };
    const parties = [indexOf('arland'), indexOf('eriland')];
    const split = forecastAfter([wants('borvia', 'full'), wants('cestria', 'general')]);
    expect(split.without[rights]).toBe(optionOf('general'));
    expect(split.with([term], parties)[rights]).toBe(optionOf('full'));
    const apart = forecastAfter(
      ['borvia', 'cestria', 'dunmark'].flatMap((by) => [wants(by, 'none'), wants(by, 'none')]),
    );
    expect(apart.with([term], parties)[rights]).not.toBe(optionOf('full'));
  });
});
