import { expose } from 'comlink';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OnProgress } from '../../../src/client/solver/analysis-worker.ts';
import { type AnalysisCall, startAnalysis } from '../../../src/client/solver/start-analysis.ts';

/** What the tests' worker can do; the real ones are tested where they are computed. */
const served = {
  async double(value: number, onProgress: OnProgress): Promise<number> {
    await onProgress(0.5);
    return value * 2;
  },
  refuse(): never {
    throw new TypeError('no such clause');
  },
  never: () => new Promise<never>(() => undefined),
};
type Served = typeof served;

/** A worker as far as comlink needs one: the other end of a channel in the same thread. */
class ChannelWorker extends EventTarget {
  static last: ChannelWorker | null = null;
  readonly #channel = new MessageChannel();
  terminated = 0;

  constructor() {
    super();
    ChannelWorker.last = this;
    expose(served, this.#channel.port2);
    this.#channel.port1.addEventListener('message', ({ data }) => {
      if (this.terminated === 0) this.dispatchEvent(new MessageEvent('message', { data }));
    });
    this.#channel.port1.start();
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#channel.port1.postMessage(message, transfer);
  }

  terminate(): void {
    this.terminated++;
    this.#channel.port1.close();
    this.#channel.port2.close();
  }
}

beforeEach(() => vi.stubGlobal('Worker', ChannelWorker));
afterEach(() => void vi.unstubAllGlobals());

/** The tests' functions stand in for the real ones. */
const asking = <T>(call: (served: Served, onProgress: OnProgress) => Promise<T>) =>
  call as unknown as AnalysisCall<T>;

describe('a question to the worker', () => {
  test('is answered, with progress on the way, and its worker ends', async () => {
    const shares: number[] = [];
    const { result } = startAnalysis(
      asking((worker, onProgress) => worker.double(21, onProgress)),
      (share) => shares.push(share),
    );
    expect(await result).toBe(42);
    expect(shares).toEqual([0.5]);
    expect(ChannelWorker.last?.terminated).toBe(1);
  });

  test('fails as the computation fails', async () => {
    const { result } = startAnalysis(asking(async (worker) => worker.refuse()));
    await expect(result).rejects.toThrow('no such clause');
    expect(ChannelWorker.last?.terminated).toBe(1);
  });

  test('fails where the worker itself breaks down', async () => {
    const { result } = startAnalysis(asking((worker) => worker.never()));
    ChannelWorker.last?.dispatchEvent(new Event('error'));
    await expect(result).rejects.toThrow('did not load');
  });

  test('stops at once when it is cancelled, and says nothing more', async () => {
    const settled = vi.fn();
    const { result, cancel } = startAnalysis(asking((worker) => worker.never()));
    result.then(settled, settled);
    cancel();
    cancel();
    expect(ChannelWorker.last?.terminated).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(settled).not.toHaveBeenCalled();
  });
});
