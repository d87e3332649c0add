import type { OpenGame } from '../store/game-store.ts';

/** What the one primary button does now. */
export type NextStep =
  | { readonly kind: 'wait' }
  | {
      readonly kind: 'proceed';
      readonly label: 'go-on' | 'open-first' | 'stay-silent' | 'say-nothing' | 'accept-ruling';
    }
  | { readonly kind: 'answer'; readonly label: 'take-floor' | 'cast-vote' | 'answer-offer' }
  | { readonly kind: 'ending' };

/** Derived from the prompt alone, so that the button never says what will not happen. */
export function nextStepOf(game: OpenGame): NextStep {
  if (game.view.stage === 'ended') return { kind: 'ending' };
  if (game.running) return { kind: 'wait' };
  const { prompt } = game;
  switch (prompt?.kind) {
    case undefined:
    case 'beat':
      return {
        kind: 'proceed',
        label: game.view.stage === 'not-started' ? 'open-first' : 'go-on',
      };
    case 'floor':
      return { kind: 'answer', label: 'take-floor' };
    case 'vote':
      return { kind: 'answer', label: 'cast-vote' };
    case 'offer':
      return { kind: 'answer', label: 'answer-offer' };
    case 'consensus':
      return { kind: 'proceed', label: 'stay-silent' };
    case 'motion':
      return { kind: 'proceed', label: 'say-nothing' };
    case 'appeal':
      return { kind: 'proceed', label: 'accept-ruling' };
  }
}
