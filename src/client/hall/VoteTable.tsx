import { useTranslation } from 'react-i18next';
import type { GameState } from '../../engine/state.ts';
import type { Names } from '../names.ts';
import { MarkIcon } from './MarkIcon.tsx';
import { type Column, SortableTable } from './SortableTable.tsx';
import type { VoteRecord, VoteRow } from './vote-record.ts';

interface VoteTableProps {
  readonly vote: VoteRecord;
  readonly view: GameState;
  readonly names: Names;
  readonly question: string;
}

/** The vote board in words. */
export function VoteTable({ vote, view, names, question }: VoteTableProps) {
  const { t } = useTranslation('hall');
  const { yes, no, abstain } = vote.tally;
  const choice = (row: VoteRow): string =>
    t(`vote.${row.choice ?? (row.absent ? 'absent' : vote.closed ? 'silent' : 'waiting')}`);
  const columns: Column<VoteRow>[] = [
    { key: 'name', title: t('table.delegation'), value: (row) => row.name },
    {
      key: 'vote',
      title: t('table.vote'),
      value: choice,
      show: (row) => (
        <span className="with-mark">
          <MarkIcon mark={row.choice ?? 'none'} />
          {choice(row)}
        </span>
      ),
    },
    {
      key: 'groups',
      title: t('table.groups'),
      value: (row) =>
        view.groups
          .filter((group) => group.members.includes(row.id))
          .map((group) => names.groupShort(group.id))
          .join(', '),
    },
  ];
  return (
    <SortableTable
      caption={t('board.caption', { question, yes, no, abstain })}
      columns={columns}
      rows={vote.rows}
      keyOf={(row) => row.id}
    />
  );
}
