import { describe, expect, test } from 'vitest';
import {
  commandOf,
  completed,
  type Domain,
  fieldsOf,
} from '../../../src/client/table/command-fields.ts';
import type { LegalCommand } from '../../../src/engine/legal.ts';

const brackets = (provision: string, option: string): LegalCommand => ({
  command: { type: 'place-brackets', actor: 'arland', provision, option },
  open: [],
});
const legal: readonly LegalCommand[] = [
  brackets('rights', 'none'),
  brackets('rights', 'full'),
  brackets('scope', 'any'),
  { command: { type: 'inscribe', actor: 'arland' }, open: [] },
  {
    command: { type: 'send-message', actor: 'arland', to: ['borvia'], text: '…' },
    open: ['to', 'text'],
  },
];
const domain: Domain = (field) => (field === 'to' ? ['borvia', 'cestria'] : []);

describe('the form of an act', () => {
  test('asks for nothing where there is only one way to do it', () => {
    expect(fieldsOf('inscribe', legal, {}, domain)).toEqual([]);
    expect(commandOf('inscribe', legal, {})).toEqual({ type: 'inscribe', actor: 'arland' });
  });

  test('offers only what is legal after the choices before', () => {
    const options = (provision: string) =>
      fieldsOf('place-brackets', legal, { provision }, domain).find((f) => f.name === 'option')
        ?.values;
    expect(options('rights')).toEqual(['none', 'full']);
    // One value is no choice, so the form does not ask.
    expect(options('scope')).toBeUndefined();
  });

  test('replaces a choice that another one has made impossible', () => {
    const draft = completed(
      'place-brackets',
      legal,
      { provision: 'rights', option: 'any' },
      domain,
    );
    expect(draft).toEqual({ provision: 'rights', option: 'none' });
  });

  test('makes the command that was chosen', () => {
    const chosen = { provision: 'rights', option: 'full' };
    expect(commandOf('place-brackets', legal, chosen)).toEqual(brackets('rights', 'full').command);
  });

  test('makes no command that is not legal', () => {
    expect(commandOf('place-brackets', legal, { provision: 'scope', option: 'none' })).toBeNull();
    expect(commandOf('vote', legal, {})).toBeNull();
  });

  test('fills open fields with what was written, and waits for what is missing', () => {
    const to = ['cestria'];
    expect(commandOf('send-message', legal, { to, text: 'Shall we talk?' })).toEqual({
      type: 'send-message',
      actor: 'arland',
      to,
      text: 'Shall we talk?',
    });
    expect(commandOf('send-message', legal, { to: [], text: 'Shall we talk?' })).toBeNull();
    expect(commandOf('send-message', legal, { to, text: '' })).toBeNull();
  });
});
