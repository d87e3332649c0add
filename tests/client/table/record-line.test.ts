import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { namesFor } from '../../../src/client/names.ts';
import { recordLine } from '../../../src/client/table/record-line.ts';
import { reasonInWords, type Words } from '../../../src/client/table/words.ts';
import { nextTurn, pass, seatTable, submit } from '../../../src/delegates/table.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import { openGame } from '../../../src/engine/game.ts';
import { smallScenario } from '../../scenario/small-scenario.ts';

const NAMESPACES = ['table', 'events', 'rules', 'reasons', 'refusals'] as const;
const scenario = smallScenario();

async function wordsIn(language: 'en' | 'vi'): Promise<Words> {
  const loaded = await Promise.all(
    NAMESPACES.map(
      async (name) =>
        [
          name,
          (await import(`../../../src/locales/${language}/${name}.json`)).default as object,
        ] as const,
    ),
  );
  const instance = i18next.createInstance();
  const t = await instance.init({
    lng: language,
    resources: { [language]: Object.fromEntries(loaded) },
    interpolation: { escapeValue: false },
  });
  return { t, names: namesFor(scenario, language), language, view: openGame(scenario, 's').state };
}

/** A whole game between computers: whatever happened in it must have words. */
function playedEvents(): { readonly events: readonly GameEvent[]; readonly view: Words['view'] } {
  let { table, events } = seatTable(scenario, 'record', []);
  const all = [...events];
  for (let step = 0; step < 3000; step++) {
    const turn = nextTurn(table);
    if (turn.kind === 'over') break;
    if (turn.kind === 'awaiting') {
      table = pass(table, turn.actor);
      continue;
    }
    const result = submit(table, turn.command);
    if (result.refusal !== undefined) break;
    table = result.table;
    events = result.events;
    all.push(...events);
  }
  return { events: all, view: table.state };
}

describe.each(['en', 'vi'] as const)('the record in %s', (language) => {
  let words: Words;
  const played = playedEvents();

  beforeAll(async () => {
    words = { ...(await wordsIn(language)), view: played.view };
  });

  test('has a line for everything that happens in a game, with nothing left to fill in', () => {
    expect(played.events.at(-1)?.type).toBe('game-ended');
    for (const event of played.events) {
      const line = recordLine(words, event);
      expect(line, event.type).not.toMatch(/\{\{|^[a-z-]+(\.[a-z-]+)*$/);
      expect(line, event.type).not.toContain('undefined');
    }
  });

  test('speaks every reason given aloud in words, without an id in them', () => {
    for (const event of played.events) {
      if (!('reason' in event) || event.reason === undefined) continue;
      const said = reasonInWords(words, event.reason);
      expect(said, event.reason.key).not.toBeNull();
      expect(said, event.reason.key).not.toMatch(/\{\{|\barland\b|\bcestria\b/);
    }
  });

  test('counts by the rules of the language', () => {
    const line = (present: number) =>
      recordLine(words, { type: 'meeting-opened', meeting: 'opening', present });
    expect(line(1)).toContain(language === 'en' ? '1 member is' : '1 thành viên');
    expect(line(5)).toContain(language === 'en' ? '5 members are' : '5 thành viên');
  });

  test('names whoever objected, and counts them when there are many', () => {
    const by = scenario.delegations.map((d) => d.id);
    const line = recordLine(words, {
      type: 'consensus-failed',
      provision: 'rights',
      objections: [...by, ...by].map((id) => ({ by: id, provision: 'rights' })),
    });
    expect(line).toContain('Arland');
    expect(line).toContain(`${by.length}`);
  });
});
