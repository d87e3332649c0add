import { ChevronFirst, ChevronLast, Pause, Play, StepBack, StepForward } from 'lucide-react';
import { type ReactNode, useEffect, useId, useState } from 'react';
import type { TurningPoint } from '../../analysis/debrief/debrief.ts';
import { useMedia } from '../hall/use-media.ts';
import type { DebriefGame } from './debrief-context.ts';

/** Events a second. */
const SPEEDS = [1, 4, 16] as const;

interface Props {
  readonly game: DebriefGame;
  readonly turningPoints: readonly TurningPoint[];
  readonly at: number;
  /** The event at that place, in words. */
  readonly line: string;
  onMove(to: number): void;
}

/** The slider over the events of the game, steps to what matters, and playing by itself. */
export function ReplayControls({ game, turningPoints, at, line, onMove }: Props) {
  const { t } = game.words;
  const { events } = game;
  const sliderId = useId();
  const last = events.length - 1;
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(SPEEDS[1]);
  const running = playing && !still && at < last;

  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => onMove(at + 1), 1000 / speed);
    return () => clearTimeout(timer);
  }, [running, at, speed, onMove]);

  const move = (to: number | undefined) => {
    setPlaying(false);
    if (to !== undefined) onMove(Math.min(last, Math.max(0, to)));
  };
  const meetings = events.flatMap(({ type }, place) => (type === 'meeting-opened' ? [place] : []));
  const turns = turningPoints.map((point) => point.at);

  return (
    <div className="replay-controls">
      <label htmlFor={sliderId} className="visually-hidden">
        {t('story:replay.slider')}
      </label>
      <div className="replay-slider">
        <input
          id={sliderId}
          type="range"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-valuetext={t('story:replay.value', { at: at + 1, events: events.length, line })}
          onChange={(event) => move(Number(event.target.value))}
        />
        <div className="replay-marks" aria-hidden="true">
          {turns.map((place) => (
            <span key={place} style={{ insetInlineStart: `${(100 * place) / Math.max(1, last)}%` }}>
              ◆
            </span>
          ))}
        </div>
      </div>
      <div className="replay-buttons">
        {!still && (
          <>
            <button
              type="button"
              className="button button--primary"
              onClick={() => {
                if (at >= last) onMove(0);
                setPlaying(!running);
              }}
            >
              {running ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
              {t(running ? 'story:replay.pause' : 'story:replay.play')}
            </button>
            <label className="replay-speed">
              {t('story:replay.speed')}
              <select
                className="input"
                value={speed}
                onChange={(event) => setSpeed(Number(event.target.value))}
              >
                {SPEEDS.map((each) => (
                  <option key={each} value={each}>
                    {t('story:replay.per-second', { count: each })}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
        <Step label={t('story:replay.back')} onStep={() => move(at - 1)} disabled={at === 0}>
          <StepBack aria-hidden="true" />
        </Step>
        <Step label={t('story:replay.forward')} onStep={() => move(at + 1)} disabled={at === last}>
          <StepForward aria-hidden="true" />
        </Step>
        <Jumps at={at} places={meetings} onJump={move} name="meeting" t={t} />
        {turns.length > 0 && <Jumps at={at} places={turns} onJump={move} name="turn" t={t} />}
      </div>
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly children: ReactNode;
  onStep(): void;
}

function Step({ label, disabled, children, onStep }: StepProps) {
  return (
    <button
      type="button"
      className="button button--icon"
      title={label}
      aria-label={label}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onStep();
      }}
    >
      {children}
    </button>
  );
}

interface JumpsProps {
  readonly at: number;
  readonly places: readonly number[];
  readonly name: 'meeting' | 'turn';
  readonly t: DebriefGame['words']['t'];
  onJump(to: number | undefined): void;
}

function Jumps({ at, places, name, t, onJump }: JumpsProps) {
  const before = places.filter((place) => place < at).at(-1);
  const after = places.find((place) => place > at);
  return (
    <span className="replay-jumps">
      <Step
        label={t(`story:replay.previous-${name}`)}
        disabled={before === undefined}
        onStep={() => onJump(before)}
      >
        <ChevronFirst aria-hidden="true" />
      </Step>
      <span aria-hidden="true">{t(`story:replay.${name}`)}</span>
      <Step
        label={t(`story:replay.next-${name}`)}
        disabled={after === undefined}
        onStep={() => onJump(after)}
      >
        <ChevronLast aria-hidden="true" />
      </Step>
    </span>
  );
}
