import { useEffect, useRef, useState } from 'react';
import type { HallLayout } from './hall-layout.ts';
import type { HallPicture } from './hall-picture.ts';
import type { HallStage } from './hall-stage.ts';
import { type Look, readLook, watchLook } from './look.ts';
import { useMedia } from './use-media.ts';

interface HallCanvasProps {
  readonly picture: HallPicture;
  readonly layout: HallLayout;
  /** What the picture shows, in a sentence. */
  readonly summary: string;
  /** The picture cannot be drawn here: the table must say it all. */
  onFailure(): void;
}

/** Beyond two device pixels for each of CSS the eye gains nothing and the machine pays double. */
const DENSEST = 2;

/** The drawn hall. Phaser comes when this is first shown. */
export function HallCanvas({ picture, layout, summary, onFailure }: HallCanvasProps) {
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<HallStage | null>(null);
  const [look, setLook] = useState<Look | null>(null);
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const fail = useRef(onFailure);
  fail.current = onFailure;

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    let gone = false;
    let opened: HallStage | null = null;
    // Placards are painted once, so the typeface must be there before, with its Vietnamese letters.
    const type = document.fonts.load(`620 16px ${getComputedStyle(element).fontFamily}`, 'Aậ');
    Promise.all([import('./hall-stage.ts'), type])
      .then(([{ openHallStage }]) => (gone ? null : openHallStage(element)))
      .then((made) => {
        if (made === null) return;
        if (gone) made.destroy();
        else {
          opened = made;
          setStage(made);
        }
      })
      .catch(() => {
        if (!gone) fail.current();
      });
    return () => {
      gone = true;
      opened?.destroy();
    };
  }, []);

  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const read = () => setLook(readLook(element));
    read();
    return watchLook(read);
  }, []);

  useEffect(() => {
    if (stage === null || look === null) return;
    const density = Math.min(DENSEST, devicePixelRatio);
    stage.show({ picture, layout, look, density, still });
  }, [stage, picture, layout, look, still]);

  return (
    <div
      className="hall-canvas"
      ref={host}
      role="img"
      aria-label={summary}
      data-ready={stage !== null}
    />
  );
}
