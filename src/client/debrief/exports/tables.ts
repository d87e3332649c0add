import type { Debrief } from '../../../analysis/debrief/debrief.ts';
import type { GameEvent } from '../../../engine/event.ts';
import { modelOf } from '../../../engine/model.ts';
import { utilityOf } from '../../../engine/utility.ts';
import { speechOf } from '../../table/latest-speech.ts';
import { recordLine } from '../../table/record-line.ts';
import type { Words } from '../../table/words.ts';
import { type CsvCell, csvFile } from '../../ui/csv-file.ts';
import { fileName, type MadeFile } from '../../ui/save-file.ts';

/** A game of which tables are made, with the words they are made in. */
export interface TableSource {
  readonly name: string;
  readonly seat: string;
  readonly events: readonly GameEvent[];
  /** Over the final state. */
  readonly words: Words;
}

const EVENT_COLUMNS = [
  'event',
  'meetingId',
  'meeting',
  'type',
  'byId',
  'by',
  'provisionId',
  'provision',
  'optionId',
  'option',
  'what',
  'words',
] as const;

/** Every event of the game, secret ones included, with ids for programs and names for people. */
export function eventsFile({ name, events, words }: TableSource): MadeFile {
  const { names, language } = words;
  let meeting: string | null = null;
  const rows = events.map((event, at): CsvCell[] => {
    if (event.type === 'meeting-opened') meeting = event.meeting;
    const by = 'by' in event ? event.by : null;
    const provision = 'provision' in event ? event.provision : null;
    const option = 'option' in event ? event.option : null;
    const named = provision !== null && option !== null;
    return [
      at + 1,
      meeting,
      meeting === null ? null : names.meeting(meeting),
      event.type,
      by,
      by === null ? null : names.delegation(by),
      provision,
      provision === null ? null : names.provision(provision),
      option,
      named ? names.option(provision, option) : null,
      recordLine(words, event),
      speechOf(words, event).words,
    ];
  });
  return csvFile(`${fileName(name)}-events-${language}.csv`, headings(words, EVENT_COLUMNS), rows);
}

const SCORE_COLUMNS = [
  'delegationId',
  'delegation',
  'kind',
  'played',
  'groups',
  'reservation',
  'utility',
  'score',
  'atNash',
  'atBetter',
  'left',
  'credibility',
] as const;

/**
 * What the outcome was worth to each delegation: utilities in [0,1], scores out of 100, also at the
 * text of the highest Nash product and at one that is better for all; empty where there is none.
 */
export function scoresFile({ name, seat, words }: TableSource, { balance }: Debrief): MadeFile {
  const { t, names, language, view } = words;
  const { scenario } = view;
  const model = modelOf(scenario);
  const rows = balance.delegations.map(({ delegation: index, score, atNash, atBetter }) => {
    const one = model.delegations[index];
    if (one === undefined) throw new RangeError(`There is no delegation with index ${index}.`);
    const { id, member, delegation } = one;
    const groups = scenario.groups.filter((group) => group.members.includes(id));
    return [
      id,
      names.delegation(id),
      t(`learning:columns.${member ? 'member' : 'observer'}`),
      t(`learning:columns.${id === seat ? 'yes' : 'no'}`),
      groups.map((group) => names.groupShort(group.id)).join('; '),
      delegation.reservation,
      rounded(utilityOf(one, balance.final), 1000),
      points(score),
      balance.nash === null ? null : points(atNash),
      balance.better === null ? null : points(atBetter),
      balance.better === null ? 0 : points(atBetter - score),
      rounded(view.credibility[index] ?? 0, 1000),
    ];
  });
  return csvFile(`${fileName(name)}-scores-${language}.csv`, headings(words, SCORE_COLUMNS), rows);
}

function headings({ t }: Words, columns: readonly string[]): string[] {
  return columns.map((column) => t(`learning:columns.${column}`));
}

/** A share as points out of 100, to a tenth. */
function points(share: number): number {
  return rounded(100 * share, 10);
}

function rounded(value: number, to: number): number {
  return Math.round(value * to) / to;
}
