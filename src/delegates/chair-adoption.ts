import { CHAIR, type Command } from '../engine/command.ts';
import { CHAIRS_DRAFT } from '../engine/state.ts';
import { textMark } from './agenda.ts';
import { bestDraft, kindestText } from './chair-draft.ts';
import { read, roomOf } from './chair-room.ts';
import { tabling, tablingText } from './chair-tabling.ts';
import type { ChairView } from './chair-view.ts';
import { floorGiven, plain } from './chair-wish.ts';
import { chairSay, think } from './say.ts';
import type { Wish } from './turn.ts';

/** However long the meeting, the Chair does not ask more often than this in it. */
const MOST_ASKS = 3;
/** In a hall of more than sixty the question takes longer to be put. */
const MOST_ASKS_IN_A_HALL = 2;

function mostAsks(view: ChairView): number {
  return view.model.members.length > 60 ? MOST_ASKS_IN_A_HALL : MOST_ASKS;
}

/**
 * The last stretch: a clean text, what amendments there are, the question whether anybody objects,
 * another text if somebody did, and where the rules allow it and nothing else is left, the vote.
 */
export function adoptionMeeting(view: ChairView): Wish[] {
  const target = view.state.proposals.find((proposal) => proposal.status === 'live')?.id;
  if (target === undefined) return [];
  const { consensus } = view.model.rules.parameters;
  if (target === CHAIRS_DRAFT) {
    const clean = cleaning(view);
    if (clean.length > 0) return clean;
  }
  const amended = disposingOfAmendments(view, target);
  if (amended.length > 0) return amended;
  const refused =
    target === CHAIRS_DRAFT && view.agenda.refusedTexts.includes(textMark(view.standing));
  if (consensus.possible && view.agenda.adoptionAsks < mostAsks(view) && !refused) {
    const ask = askingAdoption(view, target);
    if (view.agenda.adoptionAsks === 0 || target === CHAIRS_DRAFT) return ask;
  }
  if (consensus.possible && refused && view.agenda.adoptionAsks < mostAsks(view)) {
    const again = tabling(view, true, 'chair.draft.retry');
    if (again.length > 0 && betterThanRefused(view)) return [...floorGiven(view), ...again];
    if (view.slots > 0 && view.state.floor.list.length > 0) return floorGiven(view);
  }
  return [...backToKindest(view, target), ...voting(view, target)];
}

/** Where consensus cannot be had, the vote is on the text that met the fewest objections. */
function backToKindest(view: ChairView, target: string): Wish[] {
  const last = view.state.meeting.index + 1 >= view.model.meetings.length;
  if (!last || target !== CHAIRS_DRAFT || view.agenda.drafts >= mostAsks(view) + 3) return [];
  const kindest = kindestText(view);
  return kindest === null ? [] : tablingText(view, kindest, true, 'chair.draft.retry');
}

/** Brackets are swept away before the question is put. */
function cleaning(view: ChairView): Wish[] {
  const bracketed = view.state.clauses.some((clause) => clause.status === 'bracketed');
  return view.agenda.drafts === 0 || bracketed ? tabling(view, true, 'chair.draft.revised') : [];
}

function askingAdoption(view: ChairView, proposal: string): Wish[] {
  const { blockers, support } = read(view, roomOf(view), view.standing);
  const command: Command = {
    type: 'ask-adoption',
    actor: CHAIR,
    proposal,
    reason: chairSay(view, 'chair.ask-whole', {}),
  };
  return [{ command, thought: think('chair.ask-whole', { blockers, support }) }];
}

function betterThanRefused(view: ChairView): boolean {
  return !view.agenda.refusedTexts.includes(textMark(bestDraft(view)));
}

/**
 * Amendments stand in the way of the question. Where votes need every effort at consensus to have
 * failed first, agreement is sought on the clauses they would change.
 */
function disposingOfAmendments(view: ChairView, proposal: string): Wish[] {
  const live = view.state.amendments.filter((a) => a.proposal === proposal && a.status === 'live');
  if (live.length === 0) return [];
  const put: Wish = plain(
    { type: 'put-to-vote', actor: CHAIR, proposal, extent: 'amendments' },
    'chair.amendments',
  );
  const { exhaustion, possible } = view.model.rules.parameters.consensus;
  if (!exhaustion || view.state.exhausted) return [put];
  const declare = plain({ type: 'declare-exhausted', actor: CHAIR }, 'chair.exhausted');
  const untried = live.find((a) => !view.state.failedClauses.includes(a.provision));
  if (!possible || untried === undefined) return [declare, put];
  const p = view.model.provisionIndex.get(untried.provision) ?? -1;
  const option = view.model.provisions[p]?.provision.options[view.standing[p] ?? -1]?.id ?? '';
  const ask = plain(
    { type: 'ask-agreement', actor: CHAIR, provision: untried.provision, option },
    'chair.ask-clause',
  );
  return [declare, ask, put];
}

/** The vote, if the rules allow one and it may be won, or there is no other meeting to come. */
function voting(view: ChairView, proposal: string): Wish[] {
  const last = view.state.meeting.index + 1 >= view.model.meetings.length;
  const { blockers } = read(view, roomOf(view), view.standing);
  const members = Math.max(1, view.model.members.length);
  const hopeful = blockers / members < 0.45;
  const { consensus } = view.model.rules.parameters;
  if (consensus.possible && (!last || !hopeful)) return [];
  if (!consensus.possible && !last && !hopeful) return [];
  const put: Wish = {
    command: { type: 'put-to-vote', actor: CHAIR, proposal, extent: 'whole' },
    thought: think('chair.vote', { blockers }),
  };
  if (!consensus.exhaustion || view.state.exhausted) return [put];
  return [plain({ type: 'declare-exhausted', actor: CHAIR }, 'chair.exhausted')];
}
