import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Choice } from '../../../engine/command.ts';
import type { Tally } from '../../../engine/state.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { DataTable } from '../charts/DataTable.tsx';
import type { DebriefGame } from '../debrief-context.ts';
import { BallotKey } from './BallotKey.tsx';
import { BallotPatterns } from './BallotPatterns.tsx';
import { CASTS, type Cast } from './ballot-look.ts';
import { castOf, groupBallots } from './group-ballots.ts';
import { groupsChart } from './groups-chart.ts';
import { mapChart, type Voter } from './map-chart.ts';
import { placeOf } from './world.ts';

/** More ballots than this are printed by name and not in rows. */
const MOST_PRINTED = 40;

/** One vote: its count, where it was cast, and by whom. */
export function VotePictures({
  game,
  question,
  ballots,
  tally,
  forecast = false,
}: {
  readonly game: DebriefGame;
  readonly question: string;
  readonly ballots: readonly (Choice | null)[];
  readonly tally: Tally;
  /** Nobody has cast these ballots. */
  readonly forecast?: boolean;
}) {
  const { t } = useTranslation('debrief');
  const { model, names, language, seat } = game;
  const rows = useMemo(() => {
    const collator = new Intl.Collator(language);
    return model.members
      .flatMap((index) => {
        const of = model.delegations[index];
        return of === undefined
          ? []
          : [{ index, of, name: names.delegation(of.id), cast: castOf(ballots, index) }];
      })
      .sort((a, b) => collator.compare(a.name, b.name));
  }, [model, names, language, ballots]);
  const voters = useMemo(
    () =>
      rows.flatMap(({ index, of, name, cast }): Voter[] => {
        const place = placeOf(of.delegation.iso2);
        if (place === null) return [];
        const words = t('votes.cast', { name, choice: t(`votes.${cast}`) });
        return [{ delegation: index, place, cast, words, mine: of.id === seat }];
      }),
    [rows, seat, t],
  );
  const groups = useMemo(
    () =>
      groupBallots(game, ballots, { all: t('votes.everybody'), ungrouped: t('votes.ungrouped') }),
    [game, ballots, t],
  );
  const drawMap = useMemo(() => mapChart(voters), [voters]);
  const drawGroups = useMemo(
    () => groupsChart(groups, new Intl.NumberFormat(language, { style: 'percent' })),
    [groups, language],
  );
  const unplaced = rows.filter(({ index }) => !voters.some((v) => v.delegation === index));
  const counts = { yes: tally.yes, no: tally.no, abstain: tally.abstain, none: tally.silent };
  const ballotTable = (
    <DataTable
      caption={t('votes.ballots-caption', { question })}
      insteadOnPaper={rows.length > MOST_PRINTED ? <Names rows={rows} /> : undefined}
      columns={[
        { title: t('delegation') },
        { title: t('votes.vote') },
        { title: t('votes.groups') },
      ]}
      rows={rows.map(({ of, name, cast }) => ({
        key: of.id,
        cells: [
          name,
          t(`votes.${cast}`),
          game.finalState.groups
            .filter(({ members }) => members.includes(of.id))
            .map(({ id }) => names.groupShort(id))
            .join(', ') || '–',
        ],
      }))}
    />
  );
  const groupTable = (
    <DataTable
      caption={t('votes.groups-caption', { question })}
      columns={[
        { title: t('votes.group') },
        ...CASTS.map((cast) => ({ title: t(`votes.${cast}`), numeric: true })),
      ]}
      rows={groups.map(({ id, name, counts: of }) => ({
        key: id,
        cells: [name, ...CASTS.map((cast) => of[cast])],
      }))}
    />
  );
  return (
    <>
      <BallotPatterns />
      <p className="vote-question">
        {question}{' '}
        <strong>
          {t(
            forecast
              ? tally.carried
                ? 'votes.would-carry'
                : 'votes.would-not-carry'
              : tally.carried
                ? 'votes.carried'
                : 'votes.lost',
            { ...counts },
          )}
        </strong>
      </p>
      {voters.length > 0 && (
        <ChartFigure
          title={t(forecast ? 'votes.map-forecast' : 'votes.map')}
          label={t('votes.map-label', { count: voters.length, ...counts })}
          draw={drawMap}
          table={ballotTable}
          legend={<BallotKey of="marks" />}
        >
          {t('votes.map-how')}{' '}
          {unplaced.length > 0 &&
            t('votes.unplaced', {
              names: new Intl.ListFormat(language).format(unplaced.map(({ name }) => name)),
            })}
        </ChartFigure>
      )}
      <ChartFigure
        title={t(forecast ? 'votes.by-group-forecast' : 'votes.by-group')}
        label={t('votes.by-group-label', { count: groups.length })}
        draw={drawGroups}
        table={voters.length > 0 ? groupTable : ballotTable}
        legend={<BallotKey of="areas" />}
      >
        {t('votes.by-group-how')}
      </ChartFigure>
    </>
  );
}

/** Every ballot in a few lines: paper has no room for a row each. */
function Names({
  rows,
}: {
  readonly rows: readonly { readonly name: string; readonly cast: Cast }[];
}) {
  const { t } = useTranslation('debrief');
  return CASTS.map((cast) => {
    const of = rows.filter((row) => row.cast === cast);
    if (of.length === 0) return null;
    return (
      <p key={cast} className="small">
        <strong>{t('votes.counted', { choice: t(`votes.${cast}`), count: of.length })}</strong>{' '}
        {of.map(({ name }) => name).join(' · ')}
      </p>
    );
  });
}
