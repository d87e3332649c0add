import { createRequire } from 'node:module';
import type { PeerLoad, PeerMeasurement } from './peer.ts';
import { cpuSecondsOf, median } from './timing.ts';

/** As much of boardgame.io as is used here; its own types name React's. */
interface Peer {
  readonly Client: (options: {
    game: object;
    numPlayers: number;
    playerID: string;
    debug: false;
  }) => {
    readonly moves: Readonly<Record<string, (...values: (number | string)[]) => void>>;
    readonly log: readonly unknown[];
    start(): void;
    stop(): void;
    getState(): { readonly G: PeerState } | null;
  };
}

interface PeerState {
  /** By delegation and provision: the option it last spoke for. */
  readonly positions: number[][];
  /** By delegation. */
  readonly ballots: (string | null)[];
}

interface MoveContext {
  readonly G: PeerState;
}

const OPTIONS = 5;

/**
 * Plays moves of the size of a vote or a stance through the peer's own client on a state of the
 * size of ours. Every run has a fresh match, so that the log it keeps is short: that favours it.
 *
 * @returns null where the peer is not installed
 */
export function measure({
  delegations,
  provisions,
  moves,
  runs,
}: PeerLoad): PeerMeasurement | null {
  const peer = installed();
  if (peer === null) return null;
  const game = {
    name: 'peer',
    setup: (): PeerState => ({
      positions: Array.from({ length: delegations }, () => new Array<number>(provisions).fill(0)),
      ballots: new Array<string | null>(delegations).fill(null),
    }),
    turn: { activePlayers: { all: 'open' } },
    moves: {
      vote({ G }: MoveContext, by: number, choice: string) {
        G.ballots[by] = choice;
      },
      stance({ G }: MoveContext, by: number, provision: number, option: number) {
        const row = G.positions[by];
        if (row !== undefined) row[provision] = option;
      },
    },
  };
  const play = (): number => {
    const client = peer.Client({ game, numPlayers: delegations, playerID: '0', debug: false });
    client.start();
    const { vote, stance } = client.moves;
    const seconds = cpuSecondsOf(() => {
      for (let move = 0; move < moves; move++) {
        const by = move % delegations;
        if (move % 2 === 0) vote?.(by, 'yes');
        else stance?.(by, move % provisions, move % OPTIONS);
      }
    });
    const cast = client.getState()?.G.ballots.filter((ballot) => ballot === 'yes').length ?? 0;
    if (client.log.length !== moves || cast === 0) throw new Error('The peer made no moves.');
    client.stop();
    return seconds;
  };
  play();
  const seconds = median(Array.from({ length: runs }, play));
  return { version: peer.version, movesPerSecond: moves / seconds };
}

/** It is a development dependency, so an installed program runs the benchmark without it. */
function installed(): (Peer & { version: string }) | null {
  // Its entry points are folders, which only CommonJS resolves.
  const require = createRequire(import.meta.url);
  try {
    const { version } = require('boardgame.io/package.json') as { version: string };
    return { ...(require('boardgame.io/client') as Peer), version };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}
