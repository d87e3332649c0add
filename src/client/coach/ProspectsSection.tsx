import { useTranslation } from 'react-i18next';
import type { Mover, Prospect } from '../../analysis/coach/movers.ts';
import { useTable } from '../table/table-context.ts';
import { clauseName } from '../table/words.ts';
import { Grounds } from './Grounds.tsx';
import { points } from './points.ts';

/** The second level: who might move on what, by what they said and did. */
export function ProspectsSection({
  prospects,
  wishes,
}: {
  readonly prospects: readonly Prospect[];
  /** Whether there is anything the reader would like to see changed. */
  readonly wishes: boolean;
}) {
  const table = useTable();
  const { t } = useTranslation('coach');
  const { names } = table;
  return (
    <section className="coach-part">
      <h3>{t('movers')}</h3>
      {prospects.length === 0 && <p>{t(wishes ? 'no-prospects' : 'no-wishes')}</p>}
      {prospects.map((prospect) => (
        <article key={prospect.provision} className="coach-prospect">
          <h4>
            {t('prospect', {
              provision: clauseName(table, prospect.provision),
              stands: names.option(prospect.provision, prospect.stands),
              wanted: names.option(prospect.provision, prospect.wanted),
            })}
          </h4>
          <p className="small">
            {points(prospect.gain) > 0 && t('prospect-gain', { gain: points(prospect.gain) })}{' '}
            {prospect.frees && t('prospect-frees')}
          </p>
          <ul className="coach-list">
            {[...prospect.movers, ...prospect.holdouts].map((mover) => (
              <MoverEntry key={mover.delegation} mover={mover} />
            ))}
          </ul>
          {prospect.silent > 0 && (
            <p className="small muted">{t('silent-count', { count: prospect.silent })}</p>
          )}
        </article>
      ))}
    </section>
  );
}

function MoverEntry({ mover }: { readonly mover: Mover }) {
  const table = useTable();
  const { t } = useTranslation('coach');
  const { needs } = mover;
  return (
    <li className="coach-mover" data-reading={mover.reading}>
      <p>
        <strong>{table.names.delegation(mover.delegation)}</strong>{' '}
        <span className="chip">{t(`reading.${mover.reading}`)}</span>{' '}
        <span className="muted small">{t(`sure.${mover.sureness}`)}</span>
      </p>
      {needs !== null && (
        <p>
          {t('needs', {
            provision: table.names.article(needs.provision),
            option: table.names.option(needs.provision, needs.option),
          })}
        </p>
      )}
      <Grounds grounds={mover.grounds} />
    </li>
  );
}
