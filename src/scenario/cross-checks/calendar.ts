import type { Located, ScenarioParts } from '../parts.ts';
import { error, type Problem, warning } from '../problem.ts';
import type { Meeting } from '../schema.ts';
import { lookUp } from './references.ts';

/** Meetings in which the text is worked on clause by clause. */
const working: ReadonlySet<Meeting['business']> = new Set(['reading', 'informal', 'final']);

/** Meetings in the order of the calendar, through all sessions. */
export function meetingsOf(parts: ScenarioParts): Located<Meeting>[] {
  return parts.sessions.items.flatMap(({ value, path }) =>
    value.meetings.map((meeting, index) => ({
      value: meeting,
      path: [...path, 'meetings', index],
    })),
  );
}

/** The calendar names provisions that exist, leads to adoption, and leaves time to get there. */
export function checkCalendar(parts: ScenarioParts): Problem[] {
  const meetings = meetingsOf(parts);
  const problems = meetings.flatMap(({ value, path }) =>
    value.provisions.flatMap((id, index) =>
      lookUp('provision', id, parts.provisions, [...path, 'provisions', index]),
    ),
  );
  // A broken session may hold the meeting that seems to be missing.
  if (!parts.sessions.whole || meetings.length === 0) return problems;
  return [...problems, ...checkAdoption(meetings), ...checkTime(parts, meetings)];
}

function checkAdoption(meetings: readonly Located<Meeting>[]): Problem[] {
  const first = meetings.findIndex(({ value }) => value.business === 'adoption');
  if (first < 0) {
    return [
      error(
        'no-adoption-meeting',
        ['calendar', 'sessions'],
        {},
        'No meeting is for adoption, so the text could never be put to the committee.',
        'Give the last meeting `business: adoption`.',
      ),
    ];
  }
  const problems: Problem[] = [];
  const last = meetings.at(-1);
  if (last !== undefined && last.value.business !== 'adoption') {
    problems.push(
      error(
        'calendar-ends-before-adoption',
        [...last.path, 'business'],
        { meeting: last.value.id },
        'The calendar ends with “{{meeting}}”, after the text was to be adopted.',
        'Move that meeting before the adoption, or give it `business: adoption`.',
      ),
    );
  }
  if (last !== undefined && last.value.business === 'adoption' && last.value.slots < 2) {
    problems.push(
      error(
        'adoption-too-short',
        [...last.path, 'slots'],
        { meeting: last.value.id, slots: last.value.slots },
        'The adoption in “{{meeting}}” has {{slots}} slot, too few to ask for consensus and then vote.',
        'Give it at least 2 slots, better 4.',
      ),
    );
  }
  const before = meetings.slice(0, first).map(({ value }) => value.business);
  if (!before.includes('reading') && !before.includes('informal')) {
    problems.push(
      error(
        'nothing-before-adoption',
        [...(meetings[first]?.path ?? [])],
        { meeting: meetings[first]?.value.id ?? '' },
        'Nothing can be negotiated before the adoption in “{{meeting}}”.',
        'Put a meeting with `business: reading` or `business: informal` before it.',
      ),
    );
  }
  return problems;
}

function checkTime(parts: ScenarioParts, meetings: readonly Located<Meeting>[]): Problem[] {
  const work = meetings.filter(({ value }) => working.has(value.business));
  if (work.length === 0) return [];
  const problems: Problem[] = [];
  const slots = work.reduce((sum, { value }) => sum + value.slots, 0);
  const provisions = parts.provisions.ids.length;
  if (slots < provisions) {
    problems.push(
      warning(
        'calendar-short',
        ['calendar', 'sessions'],
        { slots, provisions },
        'There are {{slots}} slots of work on the text for {{provisions}} provisions.',
        'Give the readings and consultations at least a slot for each provision.',
      ),
    );
  }
  if (work.some(({ value }) => value.provisions.length === 0)) return problems;
  const discussed = new Set(work.flatMap(({ value }) => value.provisions));
  for (const { value: provision, path } of parts.provisions.ids) {
    if (discussed.has(provision)) continue;
    problems.push(
      warning(
        'provision-never-discussed',
        path,
        { provision },
        'The provision “{{provision}}” is on no meeting’s list, so it is never discussed.',
        'Add it to the `provisions` of a reading, or leave that list out of one: then all are meant.',
      ),
    );
  }
  return problems;
}
