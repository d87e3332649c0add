import { choiceKinds } from '../../engine/command.ts';
import type { Business } from '../../engine/state.ts';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';

const ICONS = { yes: 'support', no: 'oppose', abstain: 'can-live-with' } as const;

/** The ballots cast so far. */
export function VoteProgress({ vote }: { readonly vote: Extract<Business, { kind: 'vote' }> }) {
  const { t, model, view } = useTable();
  if (!vote.begun) return <p className="small muted">{t('table:voting-not-begun')}</p>;
  const present = model.members.filter((index) => view.present[index] === true).length;
  const cast = vote.ballots.filter((ballot) => ballot !== null).length;
  return (
    <p className="nt-progress">
      {choiceKinds.map((choice) => (
        <span key={choice} className="nt-stance" data-choice={choice}>
          <TableIcon name={ICONS[choice]} />
          {t(`table:votes-so-far.${choice}`, {
            count: vote.ballots.filter((ballot) => ballot === choice).length,
          })}
        </span>
      ))}
      <span className="muted small figures">{t('table:votes-cast', { cast, present })}</span>
    </p>
  );
}
