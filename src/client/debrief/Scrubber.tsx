import { Suspense, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { LazyHall } from '../hall/LazyHall.tsx';
import { speechOf } from '../table/latest-speech.ts';
import { recordLine } from '../table/record-line.ts';
import { DrawnOnceNear } from './DrawnOnceNear.tsx';
import type { SectionProps } from './debrief-context.ts';
import { MomentState } from './MomentState.tsx';
import { lookAt, useAsked, useMoment } from './moment-store.ts';
import { ReplayControls } from './ReplayControls.tsx';
import { Replay } from './replay.ts';
import { WhatIf } from './WhatIf.tsx';
import './story.css';
import './replay.css';

/** The game once more, at any of its moments, in the hall and with nothing hidden. */
export function Scrubber({ game, debrief }: SectionProps) {
  const { t } = game.words;
  const { events, scenario, seat, names } = game;
  const section = useRef<HTMLElement>(null);
  const replay = useMemo(() => new Replay(scenario, events), [scenario, events]);
  const chosen = useMoment(game.id) ?? 0;
  const at = Math.min(Math.max(0, chosen), events.length - 1);
  const asked = useAsked(game.id);
  const event = events[at];
  const state = useMemo(() => replay.stateAt(at), [replay, at]);
  const words = useMemo(() => ({ ...game.words, view: state }), [game.words, state]);
  // The picture may lag behind the slider; the line beside it never does.
  const drawn = useDeferredValue(at);
  const view = useMemo(() => ({ ...replay.stateAt(drawn), viewer: seat }), [replay, drawn, seat]);
  const past = useMemo(() => events.slice(0, drawn + 1), [events, drawn]);

  useEffect(() => {
    if (asked === 0) return;
    section.current?.scrollIntoView({ block: 'start' });
    section.current?.querySelector<HTMLElement>('input[type="range"]')?.focus({
      preventScroll: true,
    });
  }, [asked]);

  if (event === undefined) return null;
  const line = recordLine({ ...words, view: game.finalState }, event);
  const said = speechOf(words, event).words;
  return (
    <section ref={section} className="panel replay" aria-labelledby="replay-heading">
      <h2 id="replay-heading">{t('story:replay.title')}</h2>
      <p className="muted">{t('story:replay.lead')}</p>
      <ReplayControls
        game={game}
        turningPoints={debrief.turningPoints}
        at={at}
        line={line}
        onMove={(to) => lookAt(game.id, to)}
      />
      <div className="replay-line">
        <p>
          <span className="muted figures">
            {t('story:replay.place', { at: at + 1, events: events.length })}
          </span>{' '}
          {line}
        </p>
        {said !== null && <blockquote>{said}</blockquote>}
      </div>
      <WhatIf game={game} replay={replay} at={at} decided={state.outcome !== null} line={line} />
      <div className="replay-stage">
        <DrawnOnceNear fallback={<p className="muted">{t('table:hall-coming')}</p>}>
          <Suspense fallback={<p className="muted">{t('table:hall-coming')}</p>}>
            <LazyHall view={view} names={names} events={past} />
          </Suspense>
        </DrawnOnceNear>
        <MomentState game={game} state={state} />
      </div>
    </section>
  );
}
