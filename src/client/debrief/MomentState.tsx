import { useMemo } from 'react';
import { accepting } from '../../analysis/debrief/acceptance.ts';
import { CHAIRS_DRAFT, type GameState } from '../../engine/state.ts';
import { textOf, vectorOf } from '../../engine/utility.ts';
import { StatusBadge } from '../table/StatusBadge.tsx';
import { actorList } from '../table/words.ts';
import type { DebriefGame } from './debrief-context.ts';
import '../table/table-screen.css';
import '../table/clause.css';

/** The clock and the draft as they stood at a moment, and who could have lived with it. */
export function MomentState({
  game,
  state,
}: {
  readonly game: DebriefGame;
  readonly state: GameState;
}) {
  const { words, names, model } = game;
  const { t } = words;
  const meeting = model.meetings[state.meeting.index];
  const { accepted, others } = useMemo(() => {
    const text = vectorOf(model, textOf(state, CHAIRS_DRAFT));
    const able = new Set(accepting(model, state, text));
    return {
      accepted: able.size,
      others: model.members
        .filter((index) => !able.has(index))
        .map((index) => model.delegations[index]?.id ?? ''),
    };
  }, [model, state]);
  return (
    <div className="moment-state">
      <p className="moment-clock">
        {meeting === undefined
          ? t('table:before-first-meeting')
          : t('story:replay.clock', {
              meeting: names.text(meeting.title),
              used: Math.min(state.meeting.slotsUsed, meeting.slots),
              slots: meeting.slots,
            })}
      </p>
      <p>
        {t('story:replay.accepted', { count: accepted, members: model.members.length })}{' '}
        {others.length > 0 && (
          <span className="small muted">
            {t('story:replay.not-accepted', { delegations: actorList(words, others) })}
          </span>
        )}
      </p>
      <ul className="moment-text">
        {state.clauses.map(({ provision, option, status, brackets }) => (
          <li key={provision}>
            <span>
              <b>{names.article(provision)}</b> {names.option(provision, option)}
            </span>
            <StatusBadge status={status} />
            {brackets.length > 0 && (
              <span className="small muted">
                {t('story:replay.brackets', { count: brackets.length })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
