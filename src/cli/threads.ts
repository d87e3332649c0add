import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** What `bin.mjs` reads in a thread: the module to run instead of the command. */
interface ThreadData<Shared> {
  readonly module: string;
  readonly shared: Shared;
}

type Answer<Result> = { readonly at: number } & (
  | { readonly result: Result }
  | { readonly fault: string }
);

/**
 * Does jobs in threads, one for each core, each job in whichever thread is free. The results come in
 * the order of the jobs, so they do not depend on how many threads there are.
 *
 * @param module address of a module that calls `answerJobs`
 * @param shared given to every thread once
 * @param done called after each job with the number done so far
 * @throws Error what the first job that failed said
 */
export async function inThreads<Shared, Job, Result>(
  module: string,
  shared: Shared,
  jobs: readonly Job[],
  done: (count: number) => void = () => undefined,
  threads: number = availableParallelism(),
): Promise<Result[]> {
  const results = new Array<Result>(jobs.length);
  let next = 0;
  let count = 0;
  const workers: Worker[] = [];
  const runOne = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const workerData: ThreadData<Shared> = { module, shared };
      const worker = new Worker(new URL('./bin.mjs', import.meta.url), { workerData });
      workers.push(worker);
      const hand = (): void => {
        const at = next++;
        if (at < jobs.length) worker.postMessage({ at, job: jobs[at] });
        else resolve();
      };
      worker.on('message', (answer: Answer<Result>) => {
        if ('fault' in answer) {
          reject(new Error(answer.fault));
          return;
        }
        results[answer.at] = answer.result;
        done(++count);
        hand();
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('A thread ended before its work was done.')));
      hand();
    });
  try {
    await Promise.all(Array.from({ length: Math.min(threads, jobs.length) }, runOne));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return results;
}

/** In the module that a thread runs: answers every job that comes. */
export function answerJobs<Shared, Job, Result>(
  answer: (job: Job, shared: Shared) => Result,
): void {
  const port = parentPort;
  if (port === null) throw new Error('This module is run in a thread, by inThreads.');
  const { shared } = workerData as ThreadData<Shared>;
  port.on('message', ({ at, job }: { at: number; job: Job }) => {
    try {
      port.postMessage({ at, result: answer(job, shared) });
    } catch (error) {
      port.postMessage({
        at,
        fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  });
}
