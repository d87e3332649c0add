import { useMemo, useRef } from 'react';
import { HallCanvas } from './HallCanvas.tsx';
import { HallFloor } from './HallFloor.tsx';
import { layOutHall } from './hall-layout.ts';
import type { HallPicture } from './hall-picture.ts';
import { SeatOverlay } from './SeatOverlay.tsx';
import { useElementSize } from './use-element-size.ts';

interface HallPicturedProps {
  readonly picture: HallPicture;
  readonly summary: string;
  readonly selected: string | null;
  onSelect(id: string): void;
  /** The picture cannot be drawn here. */
  onFailure(): void;
}

/** The hall as a picture: desks below, placards drawn on them, and seats to point at above. */
export function HallPictured(props: HallPicturedProps) {
  const { picture, summary, selected, onSelect, onFailure } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useElementSize(frame);
  const { members } = picture;
  const observers = picture.seats.length - members;
  const layout = useMemo(
    () => (width < 40 || height < 40 ? null : layOutHall(members, observers, width, height)),
    [members, observers, width, height],
  );
  return (
    <div className="hall-frame" ref={frame} data-crowd={members > 40}>
      {layout !== null && (
        <>
          <HallFloor layout={layout} />
          <HallCanvas picture={picture} layout={layout} summary={summary} onFailure={onFailure} />
          <SeatOverlay picture={picture} layout={layout} selected={selected} onSelect={onSelect} />
        </>
      )}
    </div>
  );
}
