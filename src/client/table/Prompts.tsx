import type { Prompt } from '../../delegates/turn.ts';
import { CoachLine } from '../coach/CoachLine.tsx';
import { AppealPrompt } from './AppealPrompt.tsx';
import { BallotPrompt } from './BallotPrompt.tsx';
import { ConsensusPrompt } from './ConsensusPrompt.tsx';
import { FloorPrompt } from './FloorPrompt.tsx';
import { MotionPrompt } from './MotionPrompt.tsx';
import { OfferPrompt } from './OfferPrompt.tsx';
import { PromptSheet } from './PromptSheet.tsx';
import { useTable } from './table-context.ts';

/** The sheet for what the reader is awaited for; a natural pause needs none. */
export function Prompts({
  prompt,
  onHide,
}: {
  readonly prompt: Prompt;
  readonly onHide: () => void;
}) {
  const { t } = useTable();
  if (prompt.kind === 'beat') return null;
  return (
    <PromptSheet title={t(`table:prompt.${prompt.kind}`)} kind={prompt.kind} onHide={onHide}>
      <CoachLine />
      {prompt.kind === 'floor' && <FloorPrompt />}
      {prompt.kind === 'vote' && <BallotPrompt question={prompt.question} />}
      {prompt.kind === 'consensus' && <ConsensusPrompt />}
      {prompt.kind === 'offer' && <OfferPrompt offer={prompt.offer} />}
      {prompt.kind === 'motion' && <MotionPrompt />}
      {prompt.kind === 'appeal' && <AppealPrompt />}
    </PromptSheet>
  );
}
