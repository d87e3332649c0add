import { CircleAlert } from 'lucide-react';
import type { WorkerAnswer } from '../../solver/use-worker.ts';

/** How far the worker is with its answer, or why there is none. */
export function WorkerNotice({
  answer,
  computing,
  failed,
}: {
  readonly answer: WorkerAnswer<unknown>;
  readonly computing: string;
  readonly failed: (detail: string) => string;
}) {
  switch (answer.state) {
    case 'working':
      return (
        <label className="debrief-computing">
          {computing}
          <progress value={answer.progress ?? undefined} max={1} />
        </label>
      );
    case 'failed':
      return (
        <p className="notice notice--danger" role="alert">
          <CircleAlert aria-hidden="true" />
          <span>{failed(answer.error.message)}</span>
        </p>
      );
    case 'done':
      return null;
  }
}
