import { expect, test } from 'vitest';
import { figuresSpoken, needSpoken } from '../../../src/client/table/spoken-figures.ts';
import type { GameEvent } from '../../../src/engine/event.ts';
import { initialState } from '../../../src/engine/game.ts';
import { shippedScenario } from '../../delegates/playing.ts';
import { gameWords } from '../game-words.ts';

const scenario = shippedScenario('first-steps.yaml');
const words = (language: 'en' | 'vi') => gameWords(language, initialState(scenario), []);

const speech: GameEvent = {
  type: 'statement-made',
  by: 'new-zealand',
  provision: null,
  option: null,
  stance: null,
  length: 1,
  reason: {
    key: 'say.points.ties.1',
    values: {
      points: 'x/100/260/400; 300/270/165/x; 300/255/45/x',
      points2: '',
      points3: '',
      ties: '2.3 > 1.3+1.4: x; 2.2 > 1.4: 120',
    },
  },
};

test('figures are told by the names of clauses and formulations', async () => {
  const figures = figuresSpoken(await words('en'), speech);
  const [rights] = figures?.clauses ?? [];
  expect(rights?.name).toBe('Art. 6 (draft Art. 5) – Respect for human rights');
  expect(rights?.options.map(({ points }) => points)).toEqual([null, 100, 260, 400]);
  expect(figures?.ties).toEqual([
    '“Any serious crime” in Art. 35: only together with “International human rights law” or “Guarantee against suppression” in Art. 6 (draft Art. 5).',
    '“Serious crimes in both states” in Art. 35: 120 points less without “Guarantee against suppression” in Art. 6 (draft Art. 5).',
  ]);
});

test('speeches without figures have none', async () => {
  const plain = { ...speech, reason: { key: 'say.general.1', values: {} } };
  expect(figuresSpoken(await words('vi'), plain)).toBeNull();
  expect(needSpoken(await words('vi'), plain)).toBeNull();
});

test('an objection tells what the delegation says that it needs', async () => {
  const objection: GameEvent = {
    type: 'objected',
    by: 'new-zealand',
    provision: 'rights',
    reason: { key: 'say.object.near.1', values: { need: 450 } },
  };
  expect(needSpoken(await words('en'), objection)).toContain('450 points of a thousand');
  expect(needSpoken(await words('vi'), objection)).toContain('450 điểm trên một nghìn');
});
