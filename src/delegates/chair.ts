import { CHAIR } from '../engine/command.ts';
import { adoptionMeeting } from './chair-adoption.ts';
import { asking } from './chair-asking.ts';
import { bridging, tabling } from './chair-tabling.ts';
import type { ChairView } from './chair-view.ts';
import { floorGiven, plain } from './chair-wish.ts';
import { businessAtHand, openClauses } from './standing.ts';
import type { Wish } from './turn.ts';

/**
 * What the Chair would do next, best first, when no delegation has anything more to say. The list
 * always ends with something that brings the game forward, so that every game ends.
 */
export function chairWishes(view: ChairView): Wish[] {
  const { stage, meeting } = view.state;
  if (stage === 'explanations') return [plain({ type: 'end-game', actor: CHAIR }, 'chair.end')];
  if (stage === 'not-started' || meeting.status === 'closed') {
    return [
      plain({ type: 'open-meeting', actor: CHAIR }, 'chair.open'),
      plain({ type: 'end-game', actor: CHAIR }, 'chair.end'),
    ];
  }
  const close = plain({ type: 'close-meeting', actor: CHAIR }, 'chair.close');
  const business = businessAtHand(view.state);
  if (business !== null) return [...onBusiness(view, business), close];
  if (meeting.status === 'suspended') {
    return [
      ...bridging(view),
      plain({ type: 'call-round', actor: CHAIR }, 'chair.round'),
      plain({ type: 'resume-meeting', actor: CHAIR }, 'chair.resume'),
      close,
    ];
  }
  const kind = view.model.meetings[meeting.index]?.business;
  switch (kind) {
    case 'general-debate':
      return [...floorGiven(view), close];
    case 'reading':
      return [...reading(view), close];
    case 'informal':
      return [...informal(view), close];
    case 'final':
      return [...final(view), close];
    case 'adoption':
      return [...adoptionMeeting(view), close];
    default:
      return [close];
  }
}

function onBusiness(
  view: ChairView,
  business: NonNullable<ReturnType<typeof businessAtHand>>,
): Wish[] {
  switch (business.kind) {
    case 'point':
      return business.ruling === null
        ? [
            plain(
              { type: 'rule-on-point', actor: CHAIR, sustained: wellTaken(view, business.subject) },
              'chair.ruling',
            ),
          ]
        : [plain({ type: 'gavel', actor: CHAIR }, 'chair.gavel')];
    case 'motion':
      return [plain({ type: 'put-motion', actor: CHAIR }, 'chair.put-motion')];
    case 'consensus':
      return [plain({ type: 'gavel', actor: CHAIR }, 'chair.gavel')];
    case 'vote':
      return business.begun
        ? [plain({ type: 'close-voting', actor: CHAIR }, 'chair.close-voting')]
        : [plain({ type: 'begin-voting', actor: CHAIR }, 'chair.begin-voting')];
  }
}

/** Points of order are ruled on by the facts, never by who raised them. */
function wellTaken(view: ChairView, subject: string): boolean {
  const { floor } = view.state;
  switch (subject) {
    case 'quorum': {
      const [top, bottom] = view.model.rules.parameters.quorum.decide;
      const { members } = view.model;
      const present = members.filter((d) => view.state.present[d] === true).length;
      return present * bottom <= members.length * top;
    }
    case 'speakers-list':
      // A list closed while time is left, and nobody on it, keeps someone out for nothing.
      return floor.listClosed && floor.list.length === 0 && view.slots > 0;
    case 'time-limit':
      return view.slots > floor.list.length * 2;
    default:
      return false;
  }
}

function itemsOf(view: ChairView): string[] {
  const listed = view.model.meetings[view.state.meeting.index]?.provisions ?? [];
  const all = listed.length > 0 ? listed : view.model.provisions.map((p) => p.id);
  const open = openClauses(view.state).map((p) => view.model.provisions[p]?.id ?? '');
  return all.filter((id) => open.includes(id));
}

/** Item after item: each gets its share of the slots that are left, then is tried for agreement. */
function reading(view: ChairView): Wish[] {
  const { item, slotsUsed } = view.state.meeting;
  const { items, itemFrom } = view.agenda;
  const toCome = itemsOf(view).filter((id) => !items.includes(id));
  if (item !== null) {
    const used = slotsUsed - itemFrom;
    const share = Math.ceil((view.slots + used) / (toCome.length + 1));
    const floor = used < share ? floorGiven(view) : [];
    if (floor.length > 0) return floor;
    const agreed = asking(view, [item]);
    if (agreed.length > 0) return agreed;
  }
  const [next] = toCome;
  if (next !== undefined && view.slots > 0) {
    return [plain({ type: 'open-item', actor: CHAIR, provision: next }, 'chair.item')];
  }
  return asking(view, items);
}

function informal(view: ChairView): Wish[] {
  if (view.agenda.drafts === 0) {
    const draft = tabling(view, false, 'chair.draft.revised');
    if (draft.length > 0) return draft;
  }
  const round = plain({ type: 'call-round', actor: CHAIR }, 'chair.round');
  if (view.slots > 0) return [...bridging(view), round];
  return asking(view, itemsOf(view));
}

function final(view: ChairView): Wish[] {
  if (view.agenda.drafts === 0) {
    const draft = tabling(view, true, 'chair.draft.revised');
    if (draft.length > 0) return draft;
  }
  return reading(view);
}
