import { CheckSection } from './CheckSection.tsx';
import { CoalitionsSection } from './CoalitionsSection.tsx';
import { BalanceSection } from './charts/BalanceSection.tsx';
import { FrontierSection } from './charts/FrontierSection.tsx';
import { TrajectorySection } from './charts/TrajectorySection.tsx';
import { ZoneSection } from './charts/ZoneSection.tsx';
import { DebriefContext, type SectionProps } from './debrief-context.ts';
import { ExportBar } from './ExportBar.tsx';
import { PromisesSection } from './PromisesSection.tsx';
import { QuestionsSection } from './QuestionsSection.tsx';
import { Scrubber } from './Scrubber.tsx';
import { StorySection } from './StorySection.tsx';
import { TextEvolution } from './TextEvolution.tsx';
import { VotesSection } from './votes/VotesSection.tsx';

/** The sections in the order in which a class would go through them. */
export function DebriefSections(props: SectionProps) {
  return (
    <DebriefContext value={props}>
      <StorySection {...props} />
      <Scrubber {...props} />
      <TextEvolution {...props} />
      <TrajectorySection {...props} />
      <ZoneSection {...props} />
      <BalanceSection {...props} />
      <FrontierSection {...props} />
      <PromisesSection {...props} />
      <CoalitionsSection {...props} />
      <VotesSection {...props} />
      <QuestionsSection {...props} />
      <CheckSection {...props} />
      <ExportBar {...props} />
    </DebriefContext>
  );
}
