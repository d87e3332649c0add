import { expect, test } from 'vitest';
import { checkMarks, withTables } from '../../../src/cli/backtest/markdown.ts';
import { InputFault } from '../../../src/cli/shell.ts';

const DOCUMENT = `# Title

<!-- backtest:run -->
old
<!-- /backtest -->

Words between.

<!-- backtest:scores -->
<!-- /backtest -->
`;

test('figures are renewed between their marks, and words are left alone', () => {
  const once = withTables(DOCUMENT, [
    { name: 'run', text: 'new $& run' },
    { name: 'scores', text: '| a |' },
    { name: 'nowhere', text: 'lost' },
  ]);
  expect(once).toBe(
    DOCUMENT.replace('old', () => 'new $& run').replace('scores -->\n', 'scores -->\n| a |\n'),
  );
  expect(withTables(once, [{ name: 'run', text: 'new $& run' }])).toBe(once);
});

test('a document without marks is refused before anything is measured', () => {
  expect(() => checkMarks('a.md', DOCUMENT)).not.toThrow();
  expect(() => checkMarks('a.md', '# Title')).toThrow(InputFault);
  expect(() => checkMarks('a.md', '<!-- backtest:run -->')).toThrow(InputFault);
});
