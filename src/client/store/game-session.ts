import { DEFAULT_STRENGTH } from '../../delegates/strength.ts';
import {
  nextTurn,
  observe,
  pass,
  restoreTable,
  submit,
  type Table,
} from '../../delegates/table.ts';
import type { Prompt, Turn } from '../../delegates/turn.ts';
import type { Command } from '../../engine/command.ts';
import type { GameEvent } from '../../engine/event.ts';
import type { Refusal } from '../../engine/refusal.ts';
import { viewFor } from '../../engine/view.ts';
import { goTo } from '../shell/route.ts';
import { type Hold, onTabMessage, takeOver, tryHold } from '../storage/game-lock.ts';
import { loadGame, type SavedGame } from '../storage/games.ts';
import { branchOff } from './branch.ts';
import { GameLog } from './game-log.ts';
import { type GameFault, gameStore, type OpenGame } from './game-store.ts';
import { delayAfter, nextFrameOfWork, pause } from './pace.ts';
import { progressOf } from './progress.ts';

/** Computing longer than this without a break would make the page stutter. */
const SLICE_MS = 12;

/**
 * The game that is open in this tab. `head` runs ahead of the screen: an event is first stored
 * and only then shown, so what has been seen is never lost.
 */
export class GameSession {
  readonly id: string;
  readonly seat: string;
  readonly #saved: SavedGame;
  #head: Table;
  /** The table as far as it is stored: what the screen shows while a write is under way. */
  #safe: Table;
  #found: { readonly table: Table; readonly turn: Turn } | null = null;
  readonly #log: GameLog;
  #hold: Hold | null;
  #running = false;
  #skipping = false;
  #closed = false;
  #fault: GameFault | null = null;
  readonly #stopListening: () => void;

  private constructor(saved: SavedGame, hold: Hold | null) {
    this.id = saved.record.id;
    this.seat = saved.record.seat;
    this.#saved = saved;
    this.#hold = hold;
    this.#head = restoreTable(
      saved.scenario,
      saved.events,
      [this.seat],
      saved.record.strength ?? DEFAULT_STRENGTH,
    );
    this.#safe = this.#head;
    this.#log = new GameLog(this.id, saved.events);
    this.#stopListening = onTabMessage((message) => {
      if (!('game' in message) || message.game !== this.id) return;
      if (message.type === 'let-go' && this.#hold !== null) void this.#letGo();
      if (message.type === 'saved' && this.#hold === null) void this.#follow();
    });
    if (hold !== null) this.#watch(hold);
  }

  /** Openings and closings come one after another, so that none finds a lock not yet let go. */
  static #queue: Promise<unknown> = Promise.resolve();
  static #released: Promise<void> = Promise.resolve();

  /** Opens a stored game and makes it the one on the screen. Throws where it is damaged. */
  static open(id: string): Promise<GameSession | null> {
    const opened = GameSession.#queue.then(() => GameSession.#open(id));
    GameSession.#queue = opened.catch(() => undefined);
    return opened;
  }

  static async #open(id: string): Promise<GameSession | null> {
    gameStore.getState().session?.close();
    await GameSession.#released;
    const hold = await tryHold(id);
    try {
      const saved = await loadGame(id);
      if (saved === null) {
        hold?.release();
        return null;
      }
      const session = new GameSession(saved, hold);
      gameStore.setState({ session });
      session.#publish();
      // The computers act at once where nobody is awaited: after a reload in mid-meeting, say.
      if (hold !== null && session.#promptOf() === null) session.#run();
      return session;
    } catch (error) {
      hold?.release();
      throw error;
    }
  }

  send(command: Command): Refusal | null {
    if (this.#hold === null || this.#fault !== null) return null;
    const result = submit(this.#head, command);
    if (result.refusal !== undefined) {
      this.#show({ lastRefusal: result.refusal });
      return result.refusal;
    }
    this.#head = result.table;
    // The prompt is answered from this moment, so that a second click finds nothing to answer.
    this.#show({ lastRefusal: null, prompt: this.#running ? null : this.#promptOf() });
    void this.#store(result.events).then((stored) => {
      if (!stored) return;
      this.#publish();
      if (!this.#running && this.#promptOf() === null) this.#run();
    });
    return null;
  }

  proceed(): void {
    if (this.#hold === null || this.#running || this.#fault !== null) return;
    if (this.#promptOf() !== null) this.#head = pass(this.#head, this.seat);
    this.#run();
  }

  skipToMeeting(): void {
    if (this.#hold === null || this.#fault !== null) return;
    this.#skipping = true;
    this.proceed();
  }

  async rewindTo(at: number, name?: string): Promise<void> {
    await this.#log.settled;
    const branch = await branchOff(this.#saved, this.#log.events, at, name);
    gameStore.setState({ newBranch: branch });
    // The screen at that address closes this game and opens the branch.
    goTo({ screen: 'game', game: branch });
  }

  async takeOver(): Promise<void> {
    if (this.#hold !== null) return;
    const hold = await takeOver(this.id);
    if (hold === null) return;
    await this.#follow();
    this.#hold = hold;
    this.#watch(hold);
    this.#publish();
    if (this.#promptOf() === null) this.#run();
  }

  dismissRefusal(): void {
    this.#show({ lastRefusal: null });
  }

  close(): void {
    this.#closed = true;
    this.#stopListening();
    const hold = this.#hold;
    this.#hold = null;
    GameSession.#released = Promise.all([GameSession.#released, this.#log.settled]).then(() => {
      hold?.release();
      return hold?.lost;
    });
    if (gameStore.getState().session === this) gameStore.setState({ game: null, session: null });
  }

  #run(): void {
    if (this.#running || this.#closed || this.#hold === null) return;
    this.#running = true;
    this.#publish();
    void this.#loop()
      .catch((error: unknown) => {
        this.#fault = { kind: 'engine', detail: String(error) };
      })
      .finally(() => {
        this.#running = false;
        this.#skipping = false;
        if (!this.#closed) this.#publish();
      });
  }

  /** Lets the computers act until the person is awaited, the game is over or the tab lets go. */
  async #loop(): Promise<void> {
    const meeting = this.#head.state.meeting.index;
    while (this.#hold !== null && !this.#closed && this.#fault === null) {
      const { events, resting } = this.#slice(meeting);
      if (events.length > 0) {
        if (!(await this.#store(events))) return;
        this.#publish();
        await pause(this.#skipping ? 0 : delayAfter(events));
      }
      if (resting) return;
      await nextFrameOfWork();
    }
  }

  /** What the computers do in one slice of time, or one act where each is shown by itself. */
  #slice(meeting: number): { events: GameEvent[]; resting: boolean } {
    const started = performance.now();
    const events: GameEvent[] = [];
    while (performance.now() - started < SLICE_MS) {
      const turn = this.#turn();
      if (turn.kind === 'over') return { events, resting: true };
      if (turn.kind === 'awaiting') {
        const arrived = this.#head.state.meeting.index !== meeting;
        if (!this.#skipping || arrived || onlyThePerson(turn.prompt)) {
          return { events, resting: true };
        }
        this.#head = pass(this.#head, turn.actor);
        continue;
      }
      const result = submit(this.#head, turn.command);
      if (result.refusal !== undefined) {
        this.#fault = {
          kind: 'engine',
          detail: `${turn.command.type} by ${turn.command.actor}: ${result.refusal.code}`,
        };
        return { events, resting: true };
      }
      this.#head = result.table;
      events.push(...result.events);
      if (!this.#skipping && delayAfter(result.events) > 0) return { events, resting: false };
    }
    return { events, resting: false };
  }

  /** Stores what has just been added to the head; false where that failed. */
  async #store(events: readonly GameEvent[]): Promise<boolean> {
    const table = this.#head;
    const appended = await this.#log.append(events, progressOf(table.state));
    if (appended === 'stored') {
      this.#safe = table;
      return true;
    }
    if (appended === 'moved-on') await this.#lose();
    else this.#fault = { kind: 'storage', detail: appended.failed };
    this.#publish();
    return false;
  }

  async #letGo(): Promise<void> {
    const hold = this.#hold;
    this.#hold = null;
    await this.#log.settled;
    hold?.release();
    this.#publish();
  }

  /** The game went on in another tab without this one letting go. */
  async #lose(): Promise<void> {
    this.#hold?.release();
    this.#hold = null;
    // The head holds events that were refused, so it goes back to what is stored.
    this.#head = this.#safe;
    await this.#reload();
  }

  #watch(hold: Hold): void {
    void hold.lost.then(() => {
      if (this.#hold !== hold) return;
      this.#hold = null;
      this.#publish();
    });
  }

  /** Reads what the tab that plays has stored meanwhile. */
  async #follow(): Promise<void> {
    await this.#log.settled;
    await this.#reload();
    this.#publish();
  }

  async #reload(): Promise<void> {
    const news = await this.#log.catchUp();
    if (news === null) {
      this.#fault = { kind: 'storage', detail: 'deleted' };
      return;
    }
    this.#head = observe(this.#head, news);
    this.#safe = this.#head;
  }

  /** In a full committee a turn takes a while to find, and a screen may ask for it twice. */
  #turn(): Turn {
    if (this.#found?.table !== this.#head) {
      this.#found = { table: this.#head, turn: nextTurn(this.#head) };
    }
    return this.#found.turn;
  }

  #promptOf(): Prompt | null {
    const turn = this.#turn();
    return turn.kind === 'awaiting' && turn.actor === this.seat ? turn.prompt : null;
  }

  #publish(): void {
    if (this.#closed || gameStore.getState().session !== this) return;
    const before = gameStore.getState().game;
    const unsafe = this.#log.busy || this.#fault?.kind === 'storage';
    const table = unsafe ? this.#safe : this.#head;
    const game: OpenGame = {
      id: this.id,
      name: this.#saved.record.name,
      scenario: this.#saved.scenario,
      seat: this.seat,
      seed: this.#saved.record.seed,
      events: this.#log.events,
      table,
      view: viewFor(table.state, this.seat),
      prompt: this.#running || this.#hold === null ? null : this.#promptOf(),
      running: this.#running,
      lastRefusal: before?.id === this.id ? before.lastRefusal : null,
      readOnly: this.#hold === null,
      fault: this.#fault,
    };
    gameStore.setState({ game });
  }

  #show(part: Partial<OpenGame>): void {
    const { game } = gameStore.getState();
    if (game !== null) gameStore.setState({ game: { ...game, ...part } });
  }
}

/** Prompts that stop a skip: nobody should vote, consent or answer an offer by haste. */
function onlyThePerson(prompt: Prompt): boolean {
  return prompt.kind !== 'beat' && prompt.kind !== 'motion';
}
