import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Debrief } from '../../../src/analysis/debrief/debrief.ts';
import { eventsFile, scoresFile } from '../../../src/client/debrief/exports/tables.ts';
import type { Words } from '../../../src/client/table/words.ts';
import { csvFile } from '../../../src/client/ui/csv-file.ts';
import type { MadeFile } from '../../../src/client/ui/save-file.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import { modelOf } from '../../../src/engine/model.ts';
import { vectorOf } from '../../../src/engine/utility.ts';
import { play } from '../../delegates/playing.ts';
import { smallScenario } from '../../scenario/small-scenario.ts';
import { gameWords } from '../game-words.ts';

function tableIn({ content }: MadeFile): { readonly rows: string[][]; readonly text: string } {
  if (typeof content !== 'string') throw new Error('A table is text.');
  const { data, errors } = Papa.parse<string[]>(content.replace('\ufeff', ''), {
    delimiter: ',',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return { rows: data, text: content };
}

describe('a table', () => {
  test('begins with the mark by which spreadsheets know its letters', () => {
    const { text, rows } = tableIn(csvFile('a.csv', ['tên'], [['Việt Nam, "và" bạn\nbè']]));
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(rows).toEqual([['tên'], ['Việt Nam, "và" bạn\nbè']]);
  });

  test('makes nothing a formula that people wrote, and leaves figures as they are', () => {
    const dangerous = ['=1+1', '+49', '-2', '@SUM(A1)', '\t=1', '\r=1'];
    const { rows } = tableIn(
      csvFile(
        'a.csv',
        ['=heading', 'figure'],
        dangerous.map((cell) => [cell, -2.5]),
      ),
    );
    expect(rows).toEqual([
      ["'=heading", 'figure'],
      ...dangerous.map((cell) => [`'${cell}`, '-2.5']),
    ]);
  });
});

describe.each(['en', 'vi'] as const)('the tables of a game in %s', (language) => {
  const scenario = smallScenario();
  const model = modelOf(scenario);
  let words: Words;
  let events: readonly GameEvent[];

  beforeAll(async () => {
    const played = play({ scenario, seed: 'tables' });
    events = played.events;
    words = await gameWords(language, played.state, events);
  });

  test('have a row for every event, with ids and names', () => {
    const file = eventsFile({ name: 'Ván một', seat: 'arland', events, words });
    expect(file.name).toBe(`van-mot-events-${language}.csv`);
    const { rows } = tableIn(file);
    expect(rows).toHaveLength(events.length + 1);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]));
    rows.slice(1).forEach((row, at) => {
      const event = events[at];
      expect([row[0], row[3]]).toEqual([String(at + 1), event?.type]);
      expect(row[10], event?.type).not.toMatch(/^$|\{\{|undefined/);
    });
    const agreed = events.findIndex((event) => event.type === 'clause-agreed');
    expect(agreed).toBeGreaterThan(0);
    const [, meetingId, meeting, , , , provisionId, provision, optionId, option] =
      rows[agreed + 1] ?? [];
    expect(meeting).toBe(words.names.meeting(meetingId ?? ''));
    expect(provision).toBe(words.names.provision(provisionId ?? ''));
    expect(option).toBe(words.names.option(provisionId ?? '', optionId ?? ''));
  });

  test('have what the outcome was worth to each delegation, and what was left on the table', () => {
    const text = (rights: string, scope: string) =>
      vectorOf(model, { rights, scope, offences: 'core' });
    const balance: Debrief['balance'] = {
      final: text('general', 'serious'),
      adopted: true,
      consensual: true,
      adoptable: 9n,
      exact: true,
      nash: text('general', 'grave'),
      maxMin: null,
      utilitarian: null,
      better: text('general', 'grave'),
      delegations: model.delegations.map((_one, delegation) => ({
        delegation,
        score: 0.5,
        atNash: 0.25,
        atBetter: 0.7504,
      })),
    };
    const source = { name: 'g', seat: 'arland', events, words };
    const debrief = { balance } as Debrief;
    const { rows } = tableIn(scoresFile(source, debrief));
    expect(rows).toHaveLength(model.delegations.length + 1);
    const [id, name, , played, , reservation, utility, ...figures] = rows[1] ?? [];
    expect([id, name]).toEqual(['arland', 'Arland']);
    expect(played).toBe(language === 'en' ? 'yes' : 'có');
    // Reservation 0.4 by default; 0.5 x 0.7 + 0.3 x 0.5 + 0.2 x 1 = 0.7.
    expect([reservation, utility]).toEqual(['0.4', '0.7']);
    expect(figures.slice(0, 4)).toEqual(['50', '25', '75', '25']);

    const nothing = { ...balance, nash: null, better: null };
    const without = tableIn(scoresFile(source, { balance: nothing } as Debrief)).rows[1];
    expect(without?.slice(7, 11)).toEqual(['50', '', '', '0']);
  });
});
