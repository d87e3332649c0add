import type { GameRecord } from '../storage/database.ts';

export interface GameNode {
  readonly game: GameRecord;
  /** Games continued from a moment of this one, in the order of those moments. */
  readonly branches: readonly GameNode[];
}

/** Games with their branches under them. A branch whose origin was deleted stands by itself. */
export function gameTree(games: readonly GameRecord[]): readonly GameNode[] {
  const known = new Set(games.map((game) => game.id));
  const nodeOf = (game: GameRecord): GameNode => ({
    game,
    branches: games
      .filter((other) => other.parent?.game === game.id)
      .sort((a, b) => (a.parent?.at ?? 0) - (b.parent?.at ?? 0))
      .map(nodeOf),
  });
  return games.filter((game) => game.parent === null || !known.has(game.parent.game)).map(nodeOf);
}
