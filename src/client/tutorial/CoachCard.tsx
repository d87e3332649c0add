import {
  arrow,
  autoUpdate,
  flip,
  type Middleware,
  offset,
  shift,
  useFloating,
} from '@floating-ui/react-dom';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { visiblePart } from './visible-part.ts';
import './coach-card.css';

export interface CoachCardProps {
  readonly text: string;
  readonly place: number;
  readonly total: number;
  /** The step asks for an act: reading on skips it. */
  readonly byActing: boolean;
  readonly target: Element | null;
  onNext(): void;
  /** Missing at the first step. */
  onBack?: (() => void) | undefined;
  onSkip(): void;
}

/**
 * A card beside the part of the screen it speaks of. It takes no focus and blocks nothing: what it
 * explains can be used while it is there.
 */
export function CoachCard(props: CoachCardProps) {
  const { text, place, total, byActing, target, onNext, onBack, onSkip } = props;
  const { t } = useTranslation('tutorial');
  const titleId = useId();
  const textId = useId();
  const pointer = useRef<HTMLDivElement>(null);
  const [corner, setCorner] = useState(false);
  const [small, setSmall] = useState(false);
  // Of a pane longer than the window, the card stands beside what is in view.
  const reference = useMemo(
    () =>
      target === null
        ? null
        : { getBoundingClientRect: () => visiblePart(target), contextElement: target },
    [target],
  );
  const { refs, floatingStyles, middlewareData, placement, isPositioned } = useFloating({
    strategy: 'fixed',
    placement: 'bottom',
    elements: { reference },
    whileElementsMounted: autoUpdate,
    middleware: [
      offset(14),
      flip({ fallbackPlacements: ['top', 'right', 'left'], padding: 8 }),
      shift({ padding: { top: 8, left: 8, right: 8, bottom: FOOT } }),
      arrow({ element: pointer, padding: 14 }),
      aboveDock,
    ],
  });

  useEffect(() => {
    if (target === null) return;
    const { width, height } = visiblePart(target);
    if (width === 0 || height === 0) target.scrollIntoView({ block: 'nearest' });
    target.setAttribute('data-coached', '');
    const judge = () => setCorner(!leavesRoom(visiblePart(target)));
    judge();
    // Who has set to work on what the card partly hides has read it.
    const makeWay = () => {
      if (!leavesRoom(visiblePart(target))) setSmall(true);
    };
    target.addEventListener('pointerdown', makeWay);
    target.addEventListener('input', makeWay);
    addEventListener('resize', judge);
    const observer = new ResizeObserver(judge);
    observer.observe(target);
    return () => {
      target.removeAttribute('data-coached');
      target.removeEventListener('pointerdown', makeWay);
      target.removeEventListener('input', makeWay);
      removeEventListener('resize', judge);
      observer.disconnect();
    };
  }, [target]);

  const floats = target !== null && !corner;
  const side = placement.split('-')[0] ?? 'bottom';
  // A sheet ends with its answers, and makes room at the top.
  const away = target instanceof HTMLDialogElement ? 'above' : 'corner';
  return (
    // A region and not a dialog: it may be left alone, and the list of headings leads to it.
    <section
      ref={refs.setFloating}
      className="coach-card"
      data-side={floats ? side : away}
      style={
        floats ? { ...floatingStyles, visibility: isPositioned ? 'visible' : 'hidden' } : undefined
      }
      aria-labelledby={titleId}
      aria-describedby={textId}
    >
      {floats && !middlewareData.aboveDock?.lifted && (
        <div
          ref={pointer}
          className="coach-pointer"
          aria-hidden="true"
          style={{ left: middlewareData.arrow?.x, top: middlewareData.arrow?.y }}
        />
      )}
      <header>
        <h2 id={titleId}>{t('progress', { place, total })}</h2>
        <button
          type="button"
          className="coach-fold"
          aria-expanded={!small}
          onClick={() => setSmall(!small)}
        >
          {t(small ? 'unfold' : 'fold')}
        </button>
      </header>
      <div className="coach-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(place / total) * 100}%` }} />
      </div>
      {!small && (
        <>
          <p id={textId}>{text}</p>
          <div className="button-row">
            <button type="button" className="button button--quiet button--small" onClick={onSkip}>
              {t('skip')}
            </button>
            <span className="coach-gap" />
            {onBack !== undefined && (
              <button type="button" className="button button--small" onClick={onBack}>
                {t('back')}
              </button>
            )}
            <button
              type="button"
              className={byActing ? 'button button--small' : 'button button--primary button--small'}
              onClick={onNext}
            >
              {t(byActing ? 'next-without' : place === total ? 'finish' : 'next')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

/**
 * Lifts the card off the buttons with which the game goes on: on a narrow screen they stand above
 * the tabs it may speak of.
 */
const aboveDock: Middleware = {
  name: 'aboveDock',
  fn({ y, rects }) {
    const dock = document.querySelector('.nt-dock')?.getBoundingClientRect();
    const { height } = rects.floating;
    if (dock === undefined || y >= dock.bottom || y + height <= dock.top) return {};
    return { y: Math.max(8, dock.top - height - 8), data: { lifted: true } };
  },
};

/** Height of what stands at the foot of the table: the card keeps off it where it can. */
const FOOT = 68;

const CARD = { width: 376, height: 270 };

/** A target that fills the screen leaves no side free: the card then stands in a corner of it. */
function leavesRoom(target: DOMRect): boolean {
  return (
    target.top > CARD.height ||
    innerHeight - target.bottom > CARD.height ||
    target.left > CARD.width ||
    innerWidth - target.right > CARD.width
  );
}
