import { type CSSProperties, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GameState } from '../../engine/state.ts';
import type { Names } from '../names.ts';
import { MarkIcon } from './MarkIcon.tsx';
import { PositionTable } from './PositionTable.tsx';
import { type MapMark, type MapOption, positionMap } from './position-map.ts';
import './marks.css';
import './position-map.css';

interface PositionMapProps {
  readonly view: GameState;
  readonly names: Names;
  readonly provision: string;
  onSelect?(delegation: string): void;
  /** False where what stands above names the provision already. */
  readonly headed?: boolean;
}

/**
 * Who has said what on a provision, along its axis: supporters stand above a wording, opponents
 * below. Only what is public, and the reader's own instructions.
 */
export function PositionMap(props: PositionMapProps) {
  const { view, names, provision, onSelect, headed = true } = props;
  const { t, i18n } = useTranslation('hall');
  const [asTable, setAsTable] = useState(false);
  const titleId = useId();
  const map = useMemo(
    () => positionMap(view, names, provision, i18n.language),
    [view, names, provision, i18n.language],
  );
  const written = view.scenario.provisions.find((one) => one.id === provision);
  if (map === null || written === undefined) return null;
  const article = names.article(provision);
  return (
    <section className="position-map" aria-labelledby={titleId}>
      <header>
        <h3 id={titleId} className={headed ? undefined : 'visually-hidden'}>
          {article} {names.provision(provision)}
        </h3>
        <button
          type="button"
          className="chip"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('as-table')}
        </button>
      </header>
      {asTable ? (
        <PositionTable
          map={map}
          caption={t('map.caption', { article, provision: names.provision(provision) })}
        />
      ) : (
        <>
          <ol className="map-axis" style={{ '--shares': columnsOf(map.options) } as CSSProperties}>
            {map.options.map((option) => (
              <AxisOption key={option.id} option={option} onSelect={onSelect} />
            ))}
          </ol>
          <div className="map-poles" aria-hidden="true">
            <span>← {names.text(written.poles.low)}</span>
            <span>{names.text(written.poles.high)} →</span>
          </div>
        </>
      )}
      <p className="muted small">{t('map.silent', { count: map.silent })}</p>
    </section>
  );
}

function columnsOf(options: readonly MapOption[]): string {
  return options.map((option) => `minmax(5.5rem, ${option.share.toFixed(3)}fr)`).join(' ');
}

type Select = ((delegation: string) => void) | undefined;

function AxisOption({ option, onSelect }: { option: MapOption; onSelect: Select }) {
  const { t } = useTranslation('hall');
  const crowd = option.above.length + option.below.length > 24;
  return (
    <li className="map-option" data-in-text={option.inText} data-crowd={crowd}>
      <Marks title={t('map.supporters')} marks={option.above} above onSelect={onSelect} />
      <div className="map-tick">
        <span className="map-label">{option.label}</span>
        <span className="map-tags">
          {option.inText && <span className="chip chip--accent">{t('map.in-text')}</span>}
          {option.mine && <span className="chip chip--brass">{t('map.mine')}</span>}
          {option.redLine && <span className="chip chip--danger">{t('map.red-line')}</span>}
        </span>
      </div>
      <Marks title={t('map.opponents')} marks={option.below} above={false} onSelect={onSelect} />
    </li>
  );
}

interface MarksProps {
  readonly title: string;
  readonly marks: readonly MapMark[];
  readonly above: boolean;
  readonly onSelect: Select;
}

function Marks({ title, marks, above, onSelect }: MarksProps) {
  const { t } = useTranslation('hall');
  const side = above ? 'map-marks map-marks--above' : 'map-marks map-marks--below';
  if (marks.length === 0) return <div className={side} />;
  return (
    <ul className={side} aria-label={title}>
      {marks.map((mark) => {
        const words = `${mark.name}: ${t(`stance.${mark.stance}`)}`;
        return (
          <li key={mark.id} data-mine={mark.mine}>
            <button
              type="button"
              title={words}
              aria-label={words}
              disabled={onSelect === undefined}
              onClick={() => onSelect?.(mark.id)}
            >
              <MarkIcon mark={mark.stance} />
              <span className="map-code">{mark.code}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
