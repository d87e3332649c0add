import i18next from 'i18next';
import { namesFor } from '../../src/client/names.ts';
import type { Words } from '../../src/client/table/words.ts';
import type { GameEvent } from '../../src/engine/event.ts';
import type { GameState } from '../../src/engine/state.ts';

const NAMESPACES = ['learning', 'table', 'events', 'rules', 'reasons'] as const;

/** The words of a game after its last event, as its debrief has them. */
export async function gameWords(
  language: 'en' | 'vi',
  state: GameState,
  events: readonly GameEvent[],
): Promise<Words> {
  const loaded = await Promise.all(
    NAMESPACES.map(async (name) => {
      const file = await import(`../../src/locales/${language}/${name}.json`);
      return [name, file.default as object] as const;
    }),
  );
  const t = await i18next.createInstance().init({
    lng: language,
    resources: { [language]: Object.fromEntries(loaded) },
    interpolation: { escapeValue: false },
  });
  const offerers = new Map(
    events.flatMap((event) =>
      event.type === 'offer-made' ? [[event.offer, event.by] as const] : [],
    ),
  );
  const names = namesFor(state.scenario, language, state.groups);
  return { t, names, language, view: state, offerers };
}
