import type { IconName } from './TableIcon.tsx';

export const TABS = ['text', 'room', 'act', 'inbox', 'record'] as const;
export type Tab = (typeof TABS)[number];

/** How much room there is: one pane at a time, two, or all three. */
export type Size = 'narrow' | 'middle' | 'wide';

/** What shares a place and so needs tabs; the rest has a place of its own. */
export function tabsAt(size: Size): readonly Tab[] {
  if (size === 'wide') return ['act', 'inbox', 'record'];
  return size === 'middle' ? ['room', 'act', 'inbox', 'record'] : TABS;
}

export const TAB_ICONS: Readonly<Record<Tab, IconName>> = {
  text: 'text',
  room: 'room',
  act: 'act',
  inbox: 'inbox',
  record: 'record',
};

/** What the tutorial calls the parts behind a tab. */
export const TAB_TUTORIAL: Readonly<Record<Tab, string>> = {
  text: 'text',
  room: 'hall speakers',
  act: 'actions',
  inbox: 'inbox package',
  record: 'record',
};
