import { useId, useState } from 'react';
import type { Refusal } from '../../engine/refusal.ts';
import { redLinesCrossed, textOf, vectorOf } from '../../engine/utility.ts';
import { useGameActions } from '../store/game-store.ts';
import { ClauseAtIssue } from './ClauseAtIssue.tsx';
import { pointsOf } from './my-score.ts';
import { RedLineMark } from './RedLineMark.tsx';
import { RefusalNotice } from './RefusalNotice.tsx';
import { useTable } from './table-context.ts';
import { actorList, clauseName, proposalName } from './words.ts';

/** The Chair asks, and silence is consent. To object is to name the clause that stands in the way. */
export function ConsensusPrompt() {
  const table = useTable();
  const { t, names, legal, send, view, model, me, yardstick, lifted, game } = table;
  const { proceed } = useGameActions();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const selectId = useId();
  const asked = view.business.findLast((b) => b.kind === 'consensus');
  if (asked === undefined) return null;
  const { target } = asked;
  const objections = legal.flatMap(({ command }) => (command.type === 'object' ? [command] : []));
  const text = vectorOf(
    model,
    textOf(view, target.kind === 'proposal' ? target.proposal : 'draft'),
  );
  const crossed = me === null ? [] : redLinesCrossed(me, text, lifted);
  const worst = crossed
    .map((p) => model.provisions[p]?.id)
    .find((id) => objections.some((o) => o.provision === id));
  const chosen = picked ?? worst ?? objections[0]?.provision;
  const objection = objections.find((o) => o.provision === chosen);
  const objectors = [...new Set(asked.objections.map((o) => o.by))];

  return (
    <div className="nt-consensus">
      <p className="nt-question treaty-text">
        {target.kind === 'clause'
          ? t('table:ask-clause', {
              provision: clauseName(table, target.provision),
              option: names.option(target.provision, target.option),
            })
          : t('table:ask-whole', { proposal: proposalName(table, target.proposal) })}
      </p>
      {target.kind === 'clause' && (
        <ClauseAtIssue
          provision={target.provision}
          option={target.option}
          instead={view.clauses.find((c) => c.provision === target.provision)?.option ?? null}
        />
      )}
      {target.kind === 'proposal' && me !== null && yardstick !== null && (
        <p>
          {t('table:whole-worth', { points: pointsOf(me, yardstick, text) })}{' '}
          {crossed.length > 0 && (
            <>
              <RedLineMark />{' '}
              {crossed.map((p) => names.article(model.provisions[p]?.id ?? '')).join(' · ')}
            </>
          )}
        </p>
      )}
      {objectors.length > 0 && (
        <p className="small">
          {t('table:objecting', {
            delegations: actorList(table, objectors),
            count: objectors.length,
          })}
        </p>
      )}
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      {objections.length > 1 && (
        <div className="field">
          <label htmlFor={selectId}>{t('table:objection-clause')}</label>
          <select
            id={selectId}
            className="select"
            value={chosen}
            onChange={(event) => setPicked(event.target.value)}
          >
            {objections.map(({ provision }) => (
              <option key={provision} value={provision}>
                {clauseName(table, provision)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className="nt-choices">
        <button
          type="button"
          className="button button--primary nt-choice"
          aria-disabled={game.running || undefined}
          onClick={() => proceed()}
        >
          {t('table:stay-silent')}
        </button>
        {objection !== undefined && (
          <button
            type="button"
            className="button button--danger nt-choice"
            onClick={() => setRefusal(send(objection))}
          >
            {t('table:object-over', { article: names.article(objection.provision) })}
          </button>
        )}
      </div>
    </div>
  );
}
