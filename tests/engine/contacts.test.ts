import { describe, expect, test } from 'vitest';
import { by, chair, meetingFor, play, refusalOf, ruleAndCode } from './playing.ts';

const message = (actor: string, ...to: string[]) =>
  by(actor, { type: 'send-message', to, text: 'A word with you?' });
const six = (actor: string) => Array.from({ length: 6 }, () => message(actor, 'borvia'));

describe('informal contacts', () => {
  test('are so many in one slot of the clock', () => {
    const spent = play(meetingFor('informal'), ...six('arland'));
    expect(refusalOf(spent, message('arland', 'cestria'))).toMatchObject({
      code: 'contacts-used',
      mechanism: 'informal-contacts',
      number: 'house',
      values: { limit: 6 },
    });
    expect(play(spent, message('cestria', 'arland')).contacts).toEqual([6, 0, 1, 0, 0, 0]);
  });

  test('are counted anew with the next round, statement or meeting', () => {
    const spent = play(meetingFor('informal'), ...six('arland'));
    const round = play(spent, chair({ type: 'call-round' }), message('arland', 'borvia'));
    expect(round.contacts[0]).toBe(1);
    const closed = play(spent, chair({ type: 'close-meeting' }), message('arland', 'borvia'));
    expect(closed.contacts[0]).toBe(1);
    const said = play(
      meetingFor('reading'),
      ...six('arland'),
      by('borvia', { type: 'inscribe' }),
      chair({ type: 'give-floor', to: 'borvia' }),
      by('borvia', {
        type: 'make-statement',
        provision: null,
        option: null,
        stance: null,
        length: 1,
      }),
    );
    expect(said.contacts[0]).toBe(0);
  });

  test('offers and red lines count too', () => {
    const line = (option: string) =>
      by('arland', {
        type: 'share-red-line',
        to: ['borvia'],
        provision: 'rights',
        options: [option],
      });
    const state = play(
      meetingFor('informal'),
      line('none'),
      by('arland', {
        type: 'offer',
        to: ['borvia'],
        terms: [{ provision: 'scope', option: 'any' }],
      }),
      ...six('arland').slice(0, 4),
    );
    expect(ruleAndCode(state, line('none'))).toBe('house contacts-used');
    expect(ruleAndCode(meetingFor('informal'), line('other'))).toBe('house unknown-option');
  });

  test('reach delegations, observers and the Chair', () => {
    const informal = meetingFor('informal');
    expect(play(informal, message('arland', 'chair', 'watch')).contacts[0]).toBe(1);
    expect(play(informal, message('watch', 'arland')).contacts.at(-1)).toBe(1);
    expect(ruleAndCode(informal, message('arland', 'arland'))).toBe('house partners-missing');
    expect(ruleAndCode(informal, message('arland', 'nobody'))).toBe('house not-a-delegation');
  });
});
