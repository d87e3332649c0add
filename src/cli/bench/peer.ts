import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The peer's rates, in moves per second of processor time. */
export interface PeerRate {
  readonly name: 'boardgame.io';
  readonly version: string;
  /** As it runs in Node unless told otherwise: with its checks of what a move did to the state. */
  readonly movesPerSecond: number;
  /** With NODE_ENV=production: without those checks, the fastest it goes. */
  readonly productionMovesPerSecond: number;
}

export interface PeerLoad {
  readonly delegations: number;
  readonly provisions: number;
  readonly moves: number;
  readonly runs: number;
}

const CHILD = new URL('./peer-child.ts', import.meta.url).href;

/**
 * Measures boardgame.io in processes of its own, one after the other, because it reads NODE_ENV
 * when it is loaded.
 *
 * @returns null where it is not installed
 */
export async function peerRate(load: PeerLoad): Promise<PeerRate | null> {
  const usual = await measured(load, 'development');
  const production = await measured(load, 'production');
  if (usual === null || production === null) return null;
  return {
    name: 'boardgame.io',
    version: usual.version,
    movesPerSecond: usual.movesPerSecond,
    productionMovesPerSecond: production.movesPerSecond,
  };
}

export interface PeerMeasurement {
  readonly version: string;
  readonly movesPerSecond: number;
}

async function measured(load: PeerLoad, environment: string): Promise<PeerMeasurement | null> {
  const program = `
    import { register } from 'tsx/esm/api';
    register();
    const { measure } = await import(${JSON.stringify(CHILD)});
    process.stdout.write(JSON.stringify(measure(${JSON.stringify(load)})));
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { cwd: import.meta.dirname, env: { ...process.env, NODE_ENV: environment } },
  );
  return JSON.parse(stdout) as PeerMeasurement | null;
}
