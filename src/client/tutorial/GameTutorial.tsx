import { useMemo } from 'react';
import { useNames } from '../names.ts';
import { useGame } from '../store/game-store.ts';
import { useSettings } from '../store/settings-store.ts';
import { Tutorial } from './Tutorial.tsx';

/** The tutorial of the game that is open, where its scenario has one and the reader wants it. */
export function GameTutorial() {
  const game = useGame();
  const names = useNames();
  const done = useSettings((settings) => settings.tutorialDone);
  const set = useSettings((settings) => settings.set);
  const logged = game?.events;
  const events = useMemo(() => (logged ?? []).map(({ event }) => event), [logged]);
  if (game === null || done || game.scenario.tutorial.length === 0) return null;
  return (
    <Tutorial
      key={game.id}
      game={game.id}
      scenario={game.scenario}
      view={game.view}
      prompt={game.prompt}
      seat={game.seat}
      events={events}
      names={names}
      onDone={() => set('tutorialDone', true)}
    />
  );
}
