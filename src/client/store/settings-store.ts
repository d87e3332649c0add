import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { immer } from 'zustand/middleware/immer';
import { COACH_LEVELS, type CoachLevel } from '../../analysis/coach/level.ts';
import { DEFAULT_LANGUAGE, type Language, negotiateLanguage } from '../../locales/languages.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How fast the computers' acts are shown: at once, briefly one by one, or with time to read. */
export const PACES = ['instant', 'brisk', 'calm'] as const;
export type Pace = (typeof PACES)[number];

export const TEXT_SIZES = ['small', 'normal', 'large', 'larger'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly pace: Pace;
  readonly textSize: TextSize;
  /** The tutorial has been followed to its end or dismissed, so it is not offered again. */
  readonly tutorialDone: boolean;
  /** How much the coach says at the table in games against the computer. */
  readonly coach: CoachLevel;
}

interface SettingsStore extends Settings {
  set<K extends keyof Settings>(key: K, value: Settings[K]): void;
}

const INITIAL: Settings = {
  language:
    typeof navigator === 'undefined' ? DEFAULT_LANGUAGE : negotiateLanguage(navigator.languages),
  theme: 'system',
  pace: 'brisk',
  textSize: 'normal',
  tutorialDone: false,
  coach: 'off',
};

/** The reader's choices, kept in localStorage; where that is forbidden they last one visit. */
export const useSettings = create<SettingsStore>()(
  persist(
    immer((set) => ({
      ...INITIAL,
      set: (key, value) => set((draft) => Object.assign(draft, { [key]: value })),
    })),
    {
      name: 'ad-referendum.settings',
      version: 1,
      partialize: ({ set: _set, ...settings }) => settings,
      merge: (stored, current) => ({ ...current, ...recognised(stored) }),
    },
  ),
);

/** Only what this version understands: an older or edited record must not break the page. */
function recognised(stored: unknown): Partial<Settings> {
  if (typeof stored !== 'object' || stored === null) return {};
  const { language, theme, pace, textSize, tutorialDone, coach } = stored as Record<
    string,
    unknown
  >;
  const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
    values.find((known) => known === value);
  const found = {
    language: oneOf(['en', 'vi'] as const, language),
    theme: oneOf(THEMES, theme),
    pace: oneOf(PACES, pace),
    textSize: oneOf(TEXT_SIZES, textSize),
    tutorialDone: typeof tutorialDone === 'boolean' ? tutorialDone : undefined,
    coach: oneOf(COACH_LEVELS, coach),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** Settings that are attributes of the page rather than of a component. */
export function applyToPage({ theme, textSize, language }: Settings): void {
  const root = document.documentElement;
  root.lang = language;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.dataset.textSize = textSize;
}
