import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../scenario/schema.ts';
import { useNames } from '../names.ts';
import { Flag } from '../ui/Flag.tsx';
import { type Likeness, likenessTo } from './similar-positions.ts';

const SHOWN = 6;

/** Who may help: the groups it belongs to, and who has said in public what is near to its own view. */
export function BriefAllies({ scenario, seat }: { scenario: Scenario; seat: string }) {
  const { t, i18n } = useTranslation('home');
  const names = useNames(scenario);
  const likeness = useMemo(() => likenessTo(scenario, seat), [scenario, seat]);
  const groups = scenario.groups.filter((group) => group.members.includes(seat));
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const half = Math.min(SHOWN, Math.ceil(likeness.length / 2));
  const near = likeness.slice(0, half);
  const far = likeness.slice(half).slice(-SHOWN).reverse();
  return (
    <section className="panel" aria-labelledby="brief-allies">
      <h2 id="brief-allies">{t('brief.allies')}</h2>
      {groups.length > 0 && (
        <>
          <h3>{t('brief.groups')}</h3>
          <ul className="brief-groups">
            {groups.map((group) => {
              const others = group.members.filter((id) => id !== seat);
              return (
                <li key={group.id}>
                  <strong>{names.text(group.name)}</strong>{' '}
                  <span className="muted">
                    {others.length > 8
                      ? t('brief.groupMany', {
                          members: list.format([
                            ...others.slice(0, 6).map((id) => names.delegation(id)),
                            t('brief.more', { count: others.length - 6 }),
                          ]),
                        })
                      : list.format(others.map((id) => names.delegation(id)))}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {likeness.length > 0 && (
        <>
          <p className="muted prose">{t('brief.likenessHint')}</p>
          <div className="brief-likeness">
            <LikenessTable scenario={scenario} title={t('brief.near')} rows={near} />
            {far.length > 0 && (
              <LikenessTable scenario={scenario} title={t('brief.far')} rows={far} />
            )}
          </div>
        </>
      )}
    </section>
  );
}

function LikenessTable({
  scenario,
  title,
  rows,
}: {
  scenario: Scenario;
  title: string;
  rows: readonly Likeness[];
}) {
  const { t, i18n } = useTranslation('home');
  const names = useNames(scenario);
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const flagOf = (id: string) => scenario.delegations.find((d) => d.id === id)?.iso2;
  return (
    <div className="table-scroll">
      <table className="table">
        <caption>
          <strong>{title}</strong>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('brief.delegation')}</th>
            <th scope="col" className="number">
              {t('brief.likeness')}
            </th>
            <th scope="col" className="number">
              {t('brief.compared')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ delegation, likeness, compared }) => (
            <tr key={delegation}>
              <th scope="row">
                <Flag code={flagOf(delegation)} /> {names.delegation(delegation)}
              </th>
              <td className="number">{percent.format(likeness)}</td>
              <td className="number">{compared}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
