import { create } from 'zustand';

/** The moment of a game that its debrief looks at, shared by the sections that point to one. */
interface LookedAt {
  readonly game: string | null;
  /** Place of the last event that has happened, from 0. */
  readonly at: number;
  /** Counts up with each request from elsewhere on the page, so that the replay comes into view. */
  readonly asked: number;
}

const momentStore = create<LookedAt>()(() => ({ game: null, at: 0, asked: 0 }));

/** The moment looked at in a game; null until one is chosen. */
export function useMoment(game: string): number | null {
  return momentStore((store) => (store.game === game ? store.at : null));
}

/** How often another section asked to be shown a moment of this game. */
export function useAsked(game: string): number {
  return momentStore((store) => (store.game === game ? store.asked : 0));
}

export function lookAt(game: string, at: number): void {
  momentStore.setState({ game, at });
}

/** Looks at a moment and brings the replay into view. */
export function showMoment(game: string, at: number): void {
  momentStore.setState(({ asked }) => ({ game, at, asked: asked + 1 }));
}
