import type { Question, Tally } from '../../engine/state.ts';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';
import { actorList, questionInWords } from './words.ts';

const SIDES = ['yes', 'no', 'abstain'] as const;
const ICONS = { yes: 'support', no: 'oppose', abstain: 'can-live-with' } as const;

/** How a vote came out, and how far it was from the majority it needed. */
export function VoteResult({
  question,
  tally,
}: {
  readonly question: Question;
  readonly tally: Tally;
}) {
  const table = useTable();
  const { t } = table;
  const most = Math.max(1, tally.yes, tally.no, tally.abstain);
  return (
    <div className="nt-result" data-carried={tally.carried}>
      <p>
        <strong className="nt-result-word">
          <TableIcon name={tally.carried ? 'agreed' : 'broken'} />
          {t(tally.carried ? 'table:carried' : tally.tie ? 'table:lost-tie' : 'table:lost')}
        </strong>{' '}
        {questionInWords(table, question)}
      </p>
      <dl className="nt-result-bars">
        {SIDES.map((side) => (
          <div key={side} data-choice={side}>
            <dt>
              <TableIcon name={ICONS[side]} />
              {t(`table:choice.${side}`)}
            </dt>
            <dd>
              <span
                className="nt-result-bar"
                aria-hidden="true"
                style={{ inlineSize: `${(100 * tally[side]) / most}%` }}
              />
              <strong className="figures">{tally[side]}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <p className="small muted">
        {tally.share === null
          ? t('table:needed-votes', { needed: tally.needed, base: tally.base })
          : t('table:needed-share', { share: Math.round(tally.share * 100) })}{' '}
        {tally.missing > 0 && t('table:missing-votes', { count: tally.missing })}{' '}
        {tally.vetoedBy.length > 0 &&
          t('table:vetoed-by', { delegations: actorList(table, tally.vetoedBy) })}
      </p>
    </div>
  );
}
