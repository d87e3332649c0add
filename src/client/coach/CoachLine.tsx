import { lazy, Suspense } from 'react';
import { useCoaching } from './coach-context.ts';

const CoachWarnings = lazy(async () => ({
  default: (await import('./CoachWarnings.tsx')).CoachWarnings,
}));

/** The coach's warning beside what is asked, before the reader lets it pass; nothing at a pause. */
export function CoachLine() {
  const coaching = useCoaching();
  const possible = coaching?.current === true ? coaching.advice?.possible : undefined;
  if (possible === undefined || possible.warnings.length === 0 || possible.moment === 'pause') {
    return null;
  }
  return (
    <Suspense>
      <CoachWarnings warnings={possible.warnings} />
    </Suspense>
  );
}
