import { type CSSProperties, lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { CoachLine } from '../coach/CoachLine.tsx';
import { CoachContext } from '../coach/coach-context.ts';
import { useCoach } from '../coach/use-coach.ts';
import { useWarningCount } from '../coach/use-warning-count.ts';
import { EndingScreen } from '../ending/EndingScreen.tsx';
import { type OpenGame, useGame, useGameActions } from '../store/game-store.ts';
import { ActionsPane } from './ActionsPane.tsx';
import { BriefDialog } from './BriefDialog.tsx';
import { BusinessCard } from './BusinessCard.tsx';
import { Calendar } from './Calendar.tsx';
import { Dock } from './Dock.tsx';
import { FormDialog } from './FormDialog.tsx';
import { InboxPane } from './InboxPane.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { MeetingClock } from './MeetingClock.tsx';
import { nextStepOf } from './next-step.ts';
import { offersOf } from './offer-status.ts';
import { Prompts } from './Prompts.tsx';
import { RecordPane } from './RecordPane.tsx';
import { RoomPane } from './RoomPane.tsx';
import { SeatBadge } from './SeatBadge.tsx';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { useShortcutChoice } from './shortcut-choice.ts';
import { TabBar } from './TabBar.tsx';
import { TextPane } from './TextPane.tsx';
import { type OpenForm, TableContext } from './table-context.ts';
import { type Tab, tabsAt } from './tabs.ts';
import { useHeightAbove } from './use-height-above.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSize } from './use-size.ts';
import { useTableValue } from './use-table-value.ts';
import './table-screen.css';
import './clause.css';
import './prompt.css';
import './panes.css';

/** Where the tour can't be fetched there is none; the game needs it not. */
const GameTutorial = lazy(async () => {
  try {
    return { default: (await import('../tutorial/GameTutorial.tsx')).GameTutorial };
  } catch {
    return { default: () => null };
  }
});

/** The coach is fetched by those who look at it. */
const CoachPane = lazy(async () => ({
  default: (await import('../coach/CoachPane.tsx')).CoachPane,
}));

/** React knows no custom properties by name. */
const deskStyle = (above: number): CSSProperties => ({ ['--nt-above' as string]: `${above}px` });

/**
 * The negotiating table: the text in the middle, the room beside it, the clock above.
 * @param coached whether the seat has a coach: in class it has none
 */
export function TableScreen({ coached = true }: { readonly coached?: boolean }) {
  const game = useGame();
  return game === null ? null : <Seated key={game.id} game={game} coached={coached} />;
}

function Seated({ game, coached }: { readonly game: OpenGame; readonly coached: boolean }) {
  const [form, setForm] = useState<OpenForm | null>(null);
  const [brief, setBrief] = useState(false);
  const [chosen, setChosen] = useState<Tab>('text');
  /** An entry of the record that the reader was led to. */
  const [sought, setSought] = useState<number | null>(null);
  const [hidden, setHidden] = useState<string | null>(null);
  const [atTable, setAtTable] = useState(false);
  const [shortcuts, setShortcuts] = useShortcutChoice();
  const primary = useRef<HTMLButtonElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const above = useHeightAbove(desk);
  const size = useSize();
  const { proceed, skipToMeeting } = useGameActions();
  const openForm = useCallback(
    (type: OpenForm['type'], preset: OpenForm['preset'] = {}) => setForm({ type, preset }),
    [],
  );
  const openBrief = useCallback(() => setBrief(true), []);
  const table = useTableValue(game, openForm, openBrief);
  const { events } = table;
  const showInRecord = useCallback(
    (seen: number) => {
      setSought(events[seen]?.at ?? null);
      setChosen('record');
    },
    [events],
  );
  const coaching = useCoach(table, coached, showInRecord);
  const choose = useCallback((tab: Tab) => {
    setSought(null);
    setChosen(tab);
  }, []);
  const tabs = tabsAt(size, coached);
  const active = tabs.includes(chosen) ? chosen : size === 'narrow' ? 'text' : 'act';
  const warnings = useWarningCount(game, coaching);
  const step = nextStepOf(game);
  const { prompt } = game;
  // A new moment is a new sheet, even if it asks for the same kind of answer.
  const moment = `${game.view.turn}/${JSON.stringify(prompt)}`;
  const asking = prompt !== null && prompt.kind !== 'beat' && hidden !== moment;
  const waiting = offersOf(table.events).filter(
    ({ offer, status }) => status === 'pending' && offer.to.includes(game.seat),
  ).length;

  const act = useCallback(() => {
    if (step.kind === 'ending') setAtTable(false);
    else if (step.kind === 'answer') setHidden(null);
    else if (step.kind === 'proceed') proceed();
  }, [step, proceed]);
  const keys = useMemo(
    () => ({
      n: act,
      m: skipToMeeting,
      t: () => choose('text'),
      a: () => choose('act'),
      i: () => choose('inbox'),
      r: () => choose('record'),
      ...(coached ? { c: () => choose('coach') } : {}),
    }),
    [act, skipToMeeting, choose, coached],
  );
  const ending = game.view.stage === 'ended' && !atTable;
  useShortcuts(keys, shortcuts && !ending);

  const tabBar = (
    <TabBar tabs={tabs} active={active} waiting={waiting} warnings={warnings} onChoose={choose} />
  );
  return (
    <TableContext value={table}>
      <CoachContext value={coaching}>
        {ending ? (
          <EndingScreen onTable={() => setAtTable(true)} />
        ) : (
          <div ref={desk} className="nt" data-size={size} style={deskStyle(above)}>
            <header className="nt-top">
              <MeetingClock />
              <Calendar />
              <SeatBadge />
            </header>
            {size === 'wide' && (
              <div className="nt-area nt-area--room">
                <RoomPane />
              </div>
            )}
            {(size !== 'narrow' || active === 'text') && (
              <div
                className="nt-area nt-area--text"
                id={size === 'narrow' ? 'nt-panel' : undefined}
              >
                {!asking && <CoachLine />}
                {!asking && <BusinessCard />}
                <TextPane />
              </div>
            )}
            {size !== 'narrow' && tabBar}
            {active !== 'text' && (
              <div
                className="nt-area nt-area--side"
                id="nt-panel"
                role="tabpanel"
                aria-labelledby={`nt-tab-${active}`}
              >
                {active === 'room' && <RoomPane />}
                {active === 'act' && (
                  <>
                    <ActionsPane />
                    <ShortcutHelp on={shortcuts} coached={coached} onChange={setShortcuts} />
                  </>
                )}
                {active === 'inbox' && <InboxPane />}
                {active === 'record' && <RecordPane key={sought} sought={sought} />}
                {active === 'coach' && (
                  <Suspense fallback={<p className="muted">{table.t('common:loading')}</p>}>
                    <CoachPane />
                  </Suspense>
                )}
              </div>
            )}
            {prompt !== null && asking && (
              <Prompts
                key={moment}
                prompt={prompt}
                onHide={() => {
                  setHidden(moment);
                  primary.current?.focus();
                }}
              />
            )}
            <Dock step={step} onPrimary={act} primary={primary} />
            {size === 'narrow' && tabBar}
            <LiveRegion />
            <Suspense>
              <GameTutorial />
            </Suspense>
          </div>
        )}
        {form !== null && <FormDialog form={form} onClose={() => setForm(null)} />}
        {brief && <BriefDialog onClose={() => setBrief(false)} />}
      </CoachContext>
    </TableContext>
  );
}
