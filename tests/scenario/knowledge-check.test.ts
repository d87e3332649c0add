import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkQuestionSchema } from '../../src/scenario/knowledge-check.ts';

const FOLDER = join(import.meta.dirname, '../../scenarios');

/** Only the questions: whether the rest can be played is tried elsewhere. */
function questionsIn(file: string) {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const data = file.endsWith('.json') ? JSON.parse(text) : parse(text);
  return checkQuestionSchema.array().parse(data.knowledgeCheck);
}

describe.each(['first-steps.yaml', 'vienna-2024.yaml', 'new-york-2024.json'])(
  'the questions of %s',
  (file) => {
    const questions = questionsIn(file);

    test('are eight, four on the rules and four on the substance', () => {
      const topics = questions.map(({ topic }) => topic);
      expect(topics.filter((topic) => topic === 'rules')).toHaveLength(4);
      expect(topics.filter((topic) => topic === 'substance')).toHaveLength(4);
    });

    test('look for what explains them in the game that was played', () => {
      expect(questions.filter(({ fromGame }) => fromGame === undefined)).toEqual([]);
    });

    test.each(['en', 'vi'])('do not give the answer away by its length in %s', (language) => {
      const longest = questions.filter(({ options, answer }) => {
        const lengths = options.map(({ id, text }) => ({
          id,
          length: text[language]?.length ?? 0,
        }));
        return lengths.sort((a, b) => b.length - a.length)[0]?.id === answer;
      });
      // By chance it would be two of eight.
      expect(longest.length).toBeLessThanOrEqual(3);
    });
  },
);
