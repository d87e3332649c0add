import { Search } from 'lucide-react';
import { use, useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../scenario/schema.ts';
import { useNames } from '../names.ts';
import { scenarioOf } from '../scenarios.ts';
import { Lost } from '../shell/Lost.tsx';
import { hashOfRoute } from '../shell/route.ts';
import { Markdown } from '../ui/Markdown.tsx';
import { SeatHall } from './SeatHall.tsx';
import { SeatList } from './SeatList.tsx';
import { matches } from './search.ts';
import { seatGroups } from './seat-groups.ts';
import './seat.css';

/** Which delegation to represent: a list to search, and a hall to point at. */
export function SeatScreen({ id }: { id: string }) {
  const scenario = use(scenarioOf(id));
  return scenario === null ? <Lost what="scenario" /> : <Seats id={id} scenario={scenario} />;
}

function Seats({ id, scenario }: { id: string; scenario: Scenario }) {
  const { t, i18n } = useTranslation(['home', 'common']);
  const names = useNames(scenario);
  const [query, setQuery] = useState('');
  const [groupId, setGroupId] = useState('');
  const [pointed, setPointed] = useState<string | null>(null);
  const ids = { search: useId(), group: useId() };
  const groups = useMemo(() => seatGroups(scenario), [scenario]);
  const wanted = useDeferredValue(query);

  const found = useMemo(() => {
    const collator = new Intl.Collator(i18n.language);
    return scenario.delegations
      .filter(({ id: d, name, iso2 }) => {
        const theirs = scenario.groups.filter((group) => group.members.includes(d));
        if (groupId !== '' && !theirs.some((group) => group.id === groupId)) return false;
        const groupNames = theirs.flatMap((g) => [names.group(g.id), names.groupShort(g.id)]);
        return matches(wanted, [...Object.values(name), iso2 ?? '', ...groupNames]);
      })
      .sort((a, b) => collator.compare(names.delegation(a.id), names.delegation(b.id)));
  }, [scenario, wanted, groupId, names, i18n.language]);
  const matching = useMemo(() => new Set(found.map((d) => d.id)), [found]);

  const linkOf = (seat: string) => hashOfRoute({ screen: 'brief', scenario: id, seat });
  const nameOf = (thing: string) =>
    scenario.groups.some((group) => group.id === thing)
      ? names.group(thing)
      : names.delegation(thing);

  return (
    <div className="page">
      <div>
        <p className="small muted">{names.text(scenario.title)}</p>
        <h1>{t('seat.title')}</h1>
        <p className="lead">{t('seat.lead', { body: names.text(scenario.body) })}</p>
        <details className="panel panel--flat background">
          <summary>{t('seat.background')}</summary>
          <div className="prose">
            <Markdown text={names.text(scenario.background)} />
          </div>
        </details>
      </div>

      <div className="seat-columns">
        <section className="panel" aria-label={t('seat.list')}>
          <search className="seat-search">
            <div className="field">
              <label htmlFor={ids.search}>{t('seat.search')}</label>
              <span className="seat-search-box">
                <Search aria-hidden="true" />
                <input
                  id={ids.search}
                  className="input"
                  type="search"
                  autoComplete="off"
                  value={query}
                  onChange={({ target }) => setQuery(target.value)}
                />
              </span>
            </div>
            {scenario.groups.length > 0 && (
              <div className="field">
                <label htmlFor={ids.group}>{t('seat.group')}</label>
                <select
                  id={ids.group}
                  className="select"
                  value={groupId}
                  onChange={({ target }) => setGroupId(target.value)}
                >
                  <option value="">{t('seat.everyGroup')}</option>
                  {scenario.groups.map((group) => (
                    <option key={group.id} value={group.id}>
                      {names.group(group.id)}
                    </option>
                  ))}
                </select>
              </div>
            )}
          </search>
          <p className="small muted" role="status">
            {t('seat.found', { count: found.length })}
          </p>
          <SeatList
            scenario={scenario}
            groups={groups}
            delegations={found}
            names={names}
            linkOf={linkOf}
            pointed={pointed}
            onPoint={setPointed}
          />
        </section>
        <section className="seat-picture panel panel--inset" aria-label={t('seat.hall')}>
          <SeatHall
            delegations={scenario.delegations}
            groups={groups}
            nameOf={nameOf}
            linkOf={linkOf}
            matching={matching}
            pointed={pointed}
            onPoint={setPointed}
          />
        </section>
      </div>
    </div>
  );
}
