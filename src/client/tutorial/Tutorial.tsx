import { useMemo, useState } from 'react';
import type { Prompt } from '../../delegates/turn.ts';
import type { GameEvent } from '../../engine/event.ts';
import type { GameState } from '../../engine/state.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Names } from '../names.ts';
import { CoachCard } from './CoachCard.tsx';
import { ownCommandTypes } from './own-commands.ts';
import { loadPassed, savePassed } from './passed-steps.ts';
import { tutorialStep } from './tutorial-step.ts';
import { useTarget } from './use-target.ts';

export interface TutorialProps {
  /** Progress is kept for each game. */
  readonly game: string;
  readonly scenario: Scenario;
  readonly view: GameState;
  readonly prompt: Prompt | null;
  readonly seat: string;
  readonly events: readonly GameEvent[];
  readonly names: Pick<Names, 'text'>;
  /** The tutorial was followed to its end or dismissed. */
  onDone(): void;
}

/** Walks through the steps a scenario's author has written, at the moments the author chose. */
export function Tutorial(props: TutorialProps) {
  const { game, scenario, view, prompt, seat, events, names, onDone } = props;
  const [passed, setPassed] = useState(() => loadPassed(game));
  /** How many passed steps the reader has gone back. */
  const [back, setBack] = useState(0);
  const types = useMemo(() => ownCommandTypes(events, seat), [events, seat]);

  const now = tutorialStep(scenario, view, prompt, passed, types);
  const readAgain = back > 0 ? passed.at(-back) : undefined;
  const again = scenario.tutorial.find((step) => step.id === readAgain);
  const step = again ?? now?.step;
  const target = useTarget(step?.target);

  // What is announced must be in a region that was there before.
  const announced = (
    <div role="status" className="visually-hidden">
      {step !== undefined && names.text(step.text)}
    </div>
  );
  if (step === undefined) return announced;

  const total = scenario.tutorial.length;
  const place = scenario.tutorial.indexOf(step) + 1;
  const next = () => {
    if (again !== undefined) {
      setBack(back - 1);
      return;
    }
    const more = [...passed, step.id];
    setPassed(more);
    savePassed(game, more);
    if (place === total) onDone();
  };
  return (
    <>
      {announced}
      <CoachCard
        key={step.id}
        text={names.text(step.text)}
        place={place}
        total={total}
        byActing={again === undefined && now?.byActing === true}
        target={target}
        onNext={next}
        onBack={back < passed.length ? () => setBack(back + 1) : undefined}
        onSkip={onDone}
      />
    </>
  );
}
