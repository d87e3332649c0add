import { type DependencyList, useEffect, useState } from 'react';
import { type AnalysisCall, startAnalysis } from './start-analysis.ts';

export type WorkerAnswer<T> =
  /** `progress` in [0,1]; null as long as none was reported. */
  | { readonly state: 'working'; readonly progress: number | null }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly error: Error };

const WAITING = { state: 'working', progress: null } as const;

/**
 * Asks the worker and says how far it is. Asks anew whenever `deps` change, and cancels when they do
 * or when the component goes; an answer to an earlier question is never returned.
 *
 * @param call what to ask; null while there is nothing to ask yet
 * @param deps what `call` depends on, compared as React compares them
 */
export function useWorker<T>(call: AnalysisCall<T> | null, deps: DependencyList): WorkerAnswer<T> {
  const [held, setHeld] = useState<{ deps: DependencyList; answer: WorkerAnswer<T> }>({
    deps,
    answer: WAITING,
  });

  useEffect(() => {
    if (call === null) return;
    const hold = (answer: WorkerAnswer<T>): void => setHeld({ deps, answer });
    hold(WAITING);
    const { result, cancel } = startAnalysis(call, (progress) =>
      hold({ state: 'working', progress }),
    );
    result.then(
      (value) => hold({ state: 'done', value }),
      (error: Error) => hold({ state: 'failed', error }),
    );
    return cancel;
    // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names them
  }, deps);

  const current =
    held.deps.length === deps.length && held.deps.every((one, at) => Object.is(one, deps[at]));
  return current ? held.answer : WAITING;
}
