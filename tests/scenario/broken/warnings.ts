import type { Case } from './changes.ts';

export const warnings: readonly Case[] = [
  [
    'a link that any text satisfies',
    { 'links.0.needs.options': ['none', 'general', 'full'] },
    'link-never-bites',
    'links[0].needs.options',
    'options:',
  ],
  [
    'red lines on everything',
    { 'delegations.4.positions.rights.redLines': ['none', 'general', 'full'] },
    'every-option-red-line',
    'delegations[4].positions.rights.redLines',
    'redLines:',
  ],
  [
    'a member who can never agree',
    { 'delegations.1.reservation': 1 },
    'reservation-out-of-reach',
    'delegations[1].reservation',
    'reservation: 1',
  ],
  [
    'a veto that nobody has',
    { 'rules.overrides': { veto: true }, 'delegations.0.veto': false },
    'veto-without-holder',
    'rules.overrides.veto',
    'veto: true',
  ],
  [
    'less time than clauses',
    {
      'calendar.sessions.0.meetings.2': undefined,
      'calendar.sessions.0.meetings.2.slots': 1,
      'calendar.sessions.1.meetings.0.slots': 1,
    },
    'calendar-short',
    'calendar.sessions',
    'sessions:',
  ],
  [
    'a clause that is never discussed',
    {
      'calendar.sessions.0.meetings.3.provisions': ['scope'],
      'calendar.sessions.1.meetings.0.provisions': ['rights'],
    },
    'provision-never-discussed',
    'provisions[2].id',
    'id: offences',
  ],
  [
    'a text that was not translated',
    { 'provisions.1.question.vi': undefined },
    'missing-translation',
    'provisions[1].question',
    'question:',
  ],
];
