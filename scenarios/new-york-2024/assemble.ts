import {
  type Delegation,
  type Group,
  type Scenario,
  scenarioSchema,
} from '../../src/scenario/schema.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { memberDelegation } from './members.ts';
import { openRoom, type Room } from './positions.ts';

type GroupSource = Inputs['frame']['groups'][number];

function membersOf(source: GroupSource, inputs: Inputs): string[] {
  const { from } = source;
  if ('list' in from) return [...(inputs.lists[from.list] ?? [])].sort();
  return inputs.members
    .filter((member) => member.un_regional_group === from.region)
    .map((member) => member.iso3)
    .sort();
}

const groupsOf = (inputs: Inputs): Group[] =>
  inputs.frame.groups.map((source) => ({
    id: source.id,
    name: source.name,
    short: source.short,
    kind: source.kind,
    members: membersOf(source, inputs),
    discipline: source.discipline,
  }));

const observerDelegations = (inputs: Inputs): Delegation[] =>
  inputs.observers.map((observer) => ({
    id: observer.id,
    kind: 'observer',
    name: observer.name,
    ...(observer.iso2 === undefined ? {} : { iso2: observer.iso2 }),
    playable: true,
    votes: 1,
    population: 0,
    veto: false,
    reservation: observer.reservation,
    credibility: 0.8,
    temperament: { firmness: 0.6, initiative: 0.5, candour: 0.8 },
    brief: observer.brief,
    positions: Object.fromEntries(
      Object.entries(observer.positions).map(([id, { sources, line, ...position }]) => [
        id,
        {
          ...position,
          ...(line === undefined ? {} : { line }),
          provenance:
            sources === undefined
              ? { kind: 'estimated', method: 'judgement' }
              : { kind: 'documented', sources },
        },
      ]),
    ),
  }));

export interface Assembled {
  readonly scenario: Scenario;
  readonly inputs: Inputs;
  readonly room: Room;
}

/** The whole scenario from the files of this folder; the same bytes on every machine. */
export function assemble(): Assembled {
  const inputs = readInputs();
  const room = openRoom(inputs);
  const groups = groupsOf(inputs);
  const { groups: _sources, links, sources, calendar, epilogue, ...frame } = inputs.frame;
  const scenario = scenarioSchema.parse({
    formatVersion: 1,
    ...frame,
    sources,
    methods: inputs.methods,
    provisions: inputs.provisions.map(({ weight: _weight, ...provision }) => provision),
    links,
    groups,
    delegations: [
      ...inputs.members.map((member) => memberDelegation(member, inputs, room, groups)),
      ...observerDelegations(inputs),
    ],
    calendar,
    epilogue,
    knowledgeCheck: inputs.knowledgeCheck,
  });
  return { scenario, inputs, room };
}
