import { owedBy } from '../../engine/commitments.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ScoreTable } from './ScoreTable.tsx';
import { useTable } from './table-context.ts';

/** My instructions: what the capital wants, its red lines, and how the present text does by them. */
export function BriefDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, names, seat, me, view, model, lifted } = useTable();
  const brief = me?.delegation.brief;
  const redLines = model.provisions.flatMap((p) =>
    p.provision.options
      .filter((_, o) => me?.redLines[p.index]?.[o] === true && !lifted(p.index, o))
      .map((option) => ({ provision: p.id, option: option.id })),
  );
  const ties = view.scenario.links.filter((link) => me?.links.some((l) => l.id === link.id));
  const owed = owedBy(view, model, seat);
  return (
    <Dialog
      wide
      title={t('table:brief-title', { delegation: names.delegation(seat) })}
      onClose={onClose}
    >
      {me === null ? (
        <p>{t('table:chair-brief')}</p>
      ) : (
        <div className="nt-brief">
          {brief !== undefined && <p className="treaty-text prose">{names.text(brief)}</p>}
          <h3>{t('table:brief-red-lines')}</h3>
          {redLines.length === 0 ? (
            <p className="muted">{t('table:no-red-lines')}</p>
          ) : (
            <ul>
              {redLines.map(({ provision, option }) => (
                <li key={`${provision}/${option}`}>
                  {t('table:term', {
                    article: names.article(provision),
                    option: names.option(provision, option),
                  })}
                </li>
              ))}
            </ul>
          )}
          {ties.length > 0 && (
            <>
              <h3>{t('table:brief-ties')}</h3>
              <ul>
                {ties.map((link) => (
                  <li key={link.id}>{names.text(link.explanation)}</li>
                ))}
              </ul>
            </>
          )}
          {owed.length > 0 && (
            <>
              <h3>{t('table:brief-owed')}</h3>
              <ul>
                {owed.map((c) => (
                  <li key={`${c.offer}/${c.provision}`}>
                    {t('table:owed', {
                      article: names.article(c.provision),
                      option: names.option(c.provision, c.option),
                      count: c.parties.length - 1,
                      delegations: c.parties
                        .filter((id) => id !== seat)
                        .map((id) => names.delegation(id))
                        .join(' · '),
                    })}
                  </li>
                ))}
              </ul>
            </>
          )}
          <h3>{t('table:score-why')}</h3>
          <ScoreTable />
          <p className="small muted">
            {t('table:credibility', {
              points: Math.round((view.credibility[me.index] ?? 0) * 100),
            })}
          </p>
        </div>
      )}
    </Dialog>
  );
}
