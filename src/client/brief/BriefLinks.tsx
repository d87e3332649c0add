import { Link2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../scenario/schema.ts';
import { useNames } from '../names.ts';

/** Ties between clauses that this delegation minds: what it accepts here depends on what stands there. */
export function BriefLinks({ scenario, seat }: { scenario: Scenario; seat: string }) {
  const { t } = useTranslation('home');
  const names = useNames(scenario);
  const groups = scenario.groups.filter((g) => g.members.includes(seat)).map((g) => g.id);
  const links = scenario.links.filter(
    ({ concerns }) =>
      concerns === 'all' || concerns.includes(seat) || concerns.some((id) => groups.includes(id)),
  );
  if (links.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="brief-links">
      <h2 id="brief-links">{t('brief.links')}</h2>
      <ul className="brief-links">
        {links.map((link) => (
          <li key={link.id}>
            <Link2 aria-hidden="true" />
            <div>
              <p>{names.text(link.explanation)}</p>
              <p className="small muted">
                {t(link.blocking ? 'brief.linkBlocks' : 'brief.linkCosts', {
                  when: names.article(link.when.provision),
                  needs: names.article(link.needs.provision),
                })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
