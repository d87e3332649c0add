import { type ProxyMarked, proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { Analyses, OnProgress } from './analysis-worker.ts';

/**
 * One question to the worker, for example
 * `(analyses, onProgress) => analyses.solve(scenario, events, onProgress)`.
 */
export type AnalysisCall<T> = (
  analyses: Remote<Analyses>,
  onProgress: OnProgress & ProxyMarked,
) => Promise<T>;

export interface RunningAnalysis<T> {
  /** Never settles once cancelled. Rejects where the worker could not be loaded or broke down. */
  readonly result: Promise<T>;
  /** Stops the computation at once, whatever it is doing; without effect when it is done. */
  readonly cancel: () => void;
}

/** Puts a question to a worker of its own, which ends with the answer. */
export function startAnalysis<T>(
  call: AnalysisCall<T>,
  onProgress: OnProgress = () => undefined,
): RunningAnalysis<T> {
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), {
    type: 'module',
    name: 'analysis',
  });
  const analyses = wrap<Analyses>(worker);
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    analyses[releaseProxy]();
    worker.terminate();
  };
  const result = new Promise<T>((resolve, reject) => {
    // A module that does not load, or breaks outside of an answer, is never heard of otherwise.
    worker.addEventListener('error', (event) => {
      if (!ended) reject(new Error(event.message || 'The worker did not load.'));
      end();
    });
    const heard = proxy((share: number) => {
      if (!ended) onProgress(share);
    });
    call(analyses, heard).then(
      (value) => {
        if (!ended) resolve(value);
        end();
      },
      (reason: unknown) => {
        if (!ended) reject(reason instanceof Error ? reason : new Error(String(reason)));
        end();
      },
    );
  });
  return { result, cancel: end };
}
