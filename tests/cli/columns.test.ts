import { describe, expect, test } from 'vitest';
import { columns } from '../../src/cli/columns.ts';

describe('columns', () => {
  test('are as wide as their widest cell, numbers to the right', () => {
    expect(
      columns(
        [
          ['Arland', { right: '7' }],
          ['Bo', { right: '12' }, 'last'],
        ],
        '> ',
      ),
    ).toEqual(['> Arland   7', '> Bo      12  last']);
  });

  test('count a Vietnamese letter with its marks as one, however it is written', () => {
    const decomposed = 'Đoàn'.normalize('NFD');
    expect(
      columns([
        [decomposed, 'x'],
        ['abcd', 'y'],
      ]),
    ).toEqual(['Đoàn  x', 'abcd  y']);
  });
});
