import { CHAIR } from '../engine/command.ts';
import { modelOf } from '../engine/model.ts';
import type { GameState } from '../engine/state.ts';
import type { Minds } from './minds.ts';
import type { MomentKind } from './moment.ts';
import { businessAtHand } from './standing.ts';
import type { Prompt } from './turn.ts';

/** Moments at which a person may act freely. */
const BEATS: readonly MomentKind[] = [
  'meeting',
  'item',
  'statement',
  'round',
  'draft',
  'failed',
  'announced',
  'counted',
  'closing',
];

/** What a person is awaited for at this moment, or null if for nothing (more). */
export function promptFor(
  state: GameState,
  minds: Minds,
  passed: readonly string[],
  actor: string,
): Prompt | null {
  const free = (prompt: Prompt): Prompt | null =>
    passed.includes(promptMark(actor, prompt)) ? null : prompt;
  if (state.stage === 'ended') return null;
  if (actor === CHAIR) return free({ kind: 'beat' });
  const model = modelOf(state.scenario);
  const index = model.delegationIndex.get(actor) ?? -1;
  if (state.present[index] !== true) return null;
  const member = model.delegations[index]?.member === true;
  const business = businessAtHand(state);
  if (business !== null) {
    switch (business.kind) {
      case 'vote':
        if (!business.begun) return free({ kind: 'beat' });
        return member && (business.ballots[index] ?? null) === null
          ? free({ kind: 'vote', question: business.question })
          : null;
      case 'consensus': {
        const objected = business.objections.some((o) => o.by === actor);
        const { target } = business;
        const provision = target.kind === 'clause' ? target.provision : null;
        return member && !objected ? free({ kind: 'consensus', provision }) : null;
      }
      case 'motion':
        return member ? free({ kind: 'motion' }) : null;
      case 'point':
        return member && business.ruling !== null ? free({ kind: 'appeal' }) : null;
    }
  }
  if (state.floor.speaker === actor) return free({ kind: 'floor' });
  if (state.floor.speaker !== null) return null;
  for (const offer of Object.values(state.offers)) {
    if (!offer.to.includes(actor) || offer.accepted.includes(actor)) continue;
    const prompt = free({ kind: 'offer', offer: offer.id });
    if (prompt !== null) return prompt;
  }
  return BEATS.includes(minds.moment.kind) ? free({ kind: 'beat' }) : null;
}

/** How a pass at a prompt is remembered. */
export function promptMark(actor: string, prompt: Prompt): string {
  return prompt.kind === 'offer' ? `${actor} offer ${prompt.offer}` : `${actor} ${prompt.kind}`;
}

/** Passes that outlast a moment: an offer left in the inbox is not put before its reader again. */
export function lastingPasses(passed: readonly string[]): readonly string[] {
  const lasting = passed.filter((mark) => mark.includes(' offer '));
  return lasting.length === passed.length ? passed : lasting;
}
