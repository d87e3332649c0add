import type { IconName } from './TableIcon.tsx';

export const TABS = ['text', 'room', 'act', 'inbox', 'record', 'coach'] as const;
export type Tab = (typeof TABS)[number];

/** How much room there is: one pane at a time, two, or all three. */
export type Size = 'narrow' | 'middle' | 'wide';

/** What has a place of its own, and needs no tab. */
const PLACED: Readonly<Record<Size, readonly Tab[]>> = {
  wide: ['text', 'room'],
  middle: ['text'],
  narrow: [],
};

/** What shares a place and so needs tabs; the coach has one only where there is a coach. */
export function tabsAt(size: Size, coached: boolean): readonly Tab[] {
  return TABS.filter((tab) => !PLACED[size].includes(tab) && (coached || tab !== 'coach'));
}

export const TAB_ICONS: Readonly<Record<Tab, IconName>> = {
  text: 'text',
  room: 'room',
  act: 'act',
  inbox: 'inbox',
  record: 'record',
  coach: 'coach',
};

/** What the tutorial calls the parts behind a tab. Of the coach it does not speak. */
export const TAB_TUTORIAL: Readonly<Partial<Record<Tab, string>>> = {
  text: 'text',
  room: 'hall speakers',
  act: 'actions',
  inbox: 'inbox package',
  record: 'record',
};
