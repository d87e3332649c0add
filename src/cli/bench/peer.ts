import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The peer's rates, in moves per second; null where it is not installed. */
export interface PeerRate {
  readonly name: 'boardgame.io';
  readonly version: string;
  /** With NODE_ENV=production: without its checks, the fastest it goes. */
  readonly movesPerSecond: number;
  /** As it goes in Node unless told otherwise, with its checks. */
  readonly developmentMovesPerSecond: number;
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
 */
export async function peerRate(load: PeerLoad): Promise<PeerRate | null> {
  const production = await measured(load, 'production');
  const development = await measured(load, 'development');
  if (production === null || development === null) return null;
  return {
    name: 'boardgame.io',
    version: production.version,
    movesPerSecond: production.movesPerSecond,
    developmentMovesPerSecond: development.movesPerSecond,
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
