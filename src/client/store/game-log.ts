import type { GameEvent } from '../../engine/event.ts';
import type { Progress } from '../storage/database.ts';
import { tellTabs } from '../storage/game-lock.ts';
import { appendEvents, loadGame, MovedOnError } from '../storage/games.ts';
import type { LoggedEvent } from './game-store.ts';

/** `moved-on`: another tab wrote to the game, or deleted it. */
export type Appended = 'stored' | 'moved-on' | { readonly failed: string };

/** The stored events of one game, and the queue by which further ones are stored in their order. */
export class GameLog {
  readonly #game: string;
  #events: readonly LoggedEvent[];
  #writing: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /** After a failure what was to follow must not be stored in its place. */
  #broken: Appended | null = null;

  constructor(game: string, events: readonly GameEvent[]) {
    this.#game = game;
    this.#events = numbered(events, 0);
  }

  /** What is stored, and nothing else. */
  get events(): readonly LoggedEvent[] {
    return this.#events;
  }

  /** Whether something is still on its way to the storage. */
  get busy(): boolean {
    return this.#waiting > 0;
  }

  /** Resolves when all that was to be stored before has been, or has failed. */
  get settled(): Promise<unknown> {
    return this.#writing;
  }

  /** Stores events after those stored before; writes never overtake one another. */
  append(events: readonly GameEvent[], progress: Progress): Promise<Appended> {
    this.#waiting += 1;
    const write = this.#writing.then(async (): Promise<Appended> => {
      const from = this.#events.length;
      try {
        if (this.#broken !== null) return this.#broken;
        await appendEvents(this.#game, from, events, progress);
      } catch (error) {
        this.#broken = error instanceof MovedOnError ? 'moved-on' : { failed: String(error) };
        return this.#broken;
      } finally {
        this.#waiting -= 1;
      }
      this.#events = [...this.#events, ...numbered(events, from)];
      tellTabs({ type: 'saved', game: this.#game, count: this.#events.length });
      return 'stored';
    });
    this.#writing = write;
    return write;
  }

  /** Reads what another tab has stored since; null where the game is gone. */
  async catchUp(): Promise<readonly GameEvent[] | null> {
    const saved = await loadGame(this.#game);
    if (saved === null) return null;
    const from = this.#events.length;
    const news = saved.events.slice(from);
    this.#events = [...this.#events, ...numbered(news, from)];
    this.#broken = null;
    return news;
  }
}

function numbered(events: readonly GameEvent[], from: number): LoggedEvent[] {
  return events.map((event, index) => ({ event, at: from + index }));
}
