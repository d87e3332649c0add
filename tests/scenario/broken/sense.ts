import type { Case } from './changes.ts';

const position = 'delegations.0.positions.rights';
const at = 'delegations[0].positions.rights';
const text = { en: 'Words', vi: 'Lời' };
const link = (more: object) => ({
  id: 'second-link',
  when: { provision: 'scope', options: ['any', 'serious'] },
  needs: { provision: 'rights', options: ['none'] },
  penalty: 0,
  blocking: true,
  concerns: ['arland'],
  explanation: text,
  ...more,
});

export const sense: readonly Case[] = [
  [
    'two options at one place',
    { 'provisions.1.options.2.axis': 0.3 },
    'axis-not-ascending',
    'provisions[1].options[2].axis',
    'axis: 0.3',
  ],
  [
    'two ways of leaving out',
    { 'provisions.0.options.1.absent': true },
    'several-absent-options',
    'provisions[0].options[1].absent',
    'absent: true',
  ],
  [
    'a link from a provision to itself',
    { 'links.0.needs': { provision: 'scope', options: ['listed'] } },
    'link-to-itself',
    'links[0].needs.provision',
    'provision: scope',
  ],
  [
    'two links that forbid an option together',
    { 'links.2': link({}) },
    'link-contradiction',
    'links[2].needs.options',
    'options:',
  ],
  [
    'one member alone',
    Object.fromEntries([1, 2, 3, 4].map((index) => [`delegations.${index}.kind`, 'observer'])),
    'too-few-members',
    'delegations',
    'delegations:',
  ],
  [
    'a room of computers',
    Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`delegations.${index}.playable`, false])),
    'nobody-playable',
    'delegations',
    'delegations:',
  ],
  [
    'a member counted twice',
    { 'groups.0.members.1': 'arland' },
    'duplicate-member',
    'groups[0].members[1]',
    '- arland',
  ],
  [
    'a member without a view',
    { 'delegations.1.positions.scope': undefined },
    'missing-position',
    'delegations[1].positions',
    'positions:',
  ],
  [
    'an option without a value',
    { [`${position}.values.full`]: undefined },
    'missing-value',
    `${at}.values`,
    'values:',
  ],
  [
    'a member to whom nothing matters',
    {
      'delegations.4.positions.rights.salience': 0,
      'delegations.4.positions.scope.salience': 0,
      'delegations.4.positions.offences.salience': 0,
    },
    'no-salience',
    'delegations[4].positions',
    'positions:',
  ],
  [
    'a capital that lifts what is no red line',
    { 'delegations.2.positions.rights.capital.lifts.0': 'general' },
    'lifts-no-red-line',
    'delegations[2].positions.rights.capital.lifts[0]',
    '- general',
  ],
  [
    'members without inhabitants where they are counted',
    { 'rules.set': 'eu-qmv', 'delegations.3.population': 0 },
    'missing-population',
    'delegations[3].population',
    'population: 0',
  ],
  [
    'a vote that waits for what cannot fail',
    {
      'rules.overrides': {
        consensus: { possible: false, exhaustion: true, attempts: 2, dissociation: false },
      },
    },
    'exhaustion-out-of-reach',
    'rules.overrides.consensus',
    'consensus:',
  ],
  [
    'a motion listed twice',
    {
      'rules.overrides': {
        motions: [1, 2].map(() => ({
          kind: 'close-debate',
          speakersFor: 0,
          speakersAgainst: 2,
          majority: { kind: 'unanimity', abstentionBlocks: false },
        })),
      },
    },
    'duplicate-motion',
    'rules.overrides.motions[1].kind',
    'kind: close-debate',
  ],
  [
    'a calendar without adoption',
    { 'calendar.sessions.1.meetings.1.business': 'final' },
    'no-adoption-meeting',
    'calendar.sessions',
    'sessions:',
  ],
  [
    'a meeting after the last adoption',
    {
      'calendar.sessions.1.meetings.2': { id: 'late', title: text, business: 'informal', slots: 3 },
    },
    'calendar-ends-before-adoption',
    'calendar.sessions[1].meetings[2].business',
    'business: informal',
  ],
  [
    'an adoption in one slot',
    { 'calendar.sessions.1.meetings.1.slots': 1 },
    'adoption-too-short',
    'calendar.sessions[1].meetings[1].slots',
    'slots: 1',
  ],
  [
    'no time to negotiate',
    {
      'calendar.sessions.0.meetings.2.business': 'general-debate',
      'calendar.sessions.0.meetings.3.business': 'general-debate',
    },
    'nothing-before-adoption',
    'calendar.sessions[1].meetings[1]',
    'id: adoption',
  ],
  [
    'an option without a threshold',
    { 'epilogue.threshold.byOption.core': undefined },
    'missing-threshold',
    'epilogue.threshold.byOption',
    'byOption:',
  ],
  [
    'a step that waits for itself',
    { 'tutorial.1.when.after.0': 'speak' },
    'step-not-earlier',
    'tutorial[1].when.after[0]',
    '- speak',
  ],
];
