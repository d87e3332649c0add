import { useEffect, useMemo, useRef, useState } from 'react';
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
  // One thing at a time: while something else is asked, the coach is silent.
  const waits = again === undefined && now !== null && isAsked(prompt) && !now.step.when.prompt;
  const step = again ?? (waits ? undefined : now?.step);
  const target = useTarget(step?.target);

  // Who answers what a step speaks of has read it.
  const answering = now?.byActing === false && isAsked(prompt) ? now.step : undefined;
  const asked = answering?.when.prompt === undefined ? undefined : answering.id;
  const lastAsked = useRef(asked);
  useEffect(() => {
    const answered = lastAsked.current;
    lastAsked.current = asked;
    if (answered === undefined || answered === asked) return;
    setPassed((before) => {
      const more = before.includes(answered) ? before : [...before, answered];
      savePassed(game, more);
      return more;
    });
  }, [asked, game]);

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

/** Something the reader has to answer, and not only a pause. */
function isAsked(prompt: Prompt | null): boolean {
  return prompt !== null && prompt.kind !== 'beat';
}
