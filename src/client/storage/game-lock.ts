/**
 * A game is written by one tab at a time. Which one is settled by a Web Lock, which the browser
 * frees even when a tab crashes; tabs talk over a BroadcastChannel.
 */
export type TabMessage =
  /** The tab that plays has stored events up to this count. */
  | { readonly type: 'saved'; readonly game: string; readonly count: number }
  /** Another tab wants to play: finish writing and let go. */
  | { readonly type: 'let-go'; readonly game: string }
  /** The list of saved games has changed. */
  | { readonly type: 'listed' };

export interface Hold {
  release(): void;
  /** Settles when the lock is gone, released or stolen. */
  readonly lost: Promise<void>;
}

const channel =
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('ad-referendum');

export function tellTabs(message: TabMessage): void {
  channel?.postMessage(message);
}

/** Returns how to stop listening. */
export function onTabMessage(listener: (message: TabMessage) => void): () => void {
  const hear = (event: MessageEvent<TabMessage>) => listener(event.data);
  channel?.addEventListener('message', hear);
  return () => channel?.removeEventListener('message', hear);
}

/** Holds the game if no other tab does; null otherwise. */
export function tryHold(game: string): Promise<Hold | null> {
  return request(game, { ifAvailable: true });
}

/**
 * Asks the tab that holds the game to let go, and waits for it. A tab that does not answer (it may
 * be frozen) loses the game after `patience`; its later writes are refused by the event count.
 */
export async function takeOver(game: string, patience = 3000): Promise<Hold | null> {
  tellTabs({ type: 'let-go', game });
  const timeout = AbortSignal.timeout(patience);
  try {
    return await request(game, { signal: timeout });
  } catch {
    return request(game, { steal: true });
  }
}

function request(game: string, options: LockOptions): Promise<Hold | null> {
  // Without Web Locks (an insecure address) the event count alone keeps tabs apart.
  if (navigator.locks === undefined) {
    let release = () => {};
    const lost = new Promise<void>((resolve) => {
      release = resolve;
    });
    return Promise.resolve({ release, lost });
  }
  return new Promise((resolve, reject) => {
    const lost = navigator.locks.request(`ad-referendum:${game}`, options, (lock) => {
      if (lock === null) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((release) => {
        resolve({ release, lost: settled });
      });
    });
    const settled = lost.then(
      () => undefined,
      (error: unknown) => reject(error),
    );
  });
}
