import type { Model } from '../../engine/model.ts';
import type { TextById } from '../../engine/state.ts';
import type { TextVector } from '../../engine/utility.ts';
import type { Moment, Timed } from './measured.ts';

/** A number where a reader of JSON can hold it exactly, otherwise its digits. */
type Whole = number | string;

/** What `--json` prints: ids instead of indices, texts as option ids by provision id. */
export function solutionDocument(
  { scenario, delegations, provisions }: Model,
  { solution, milliseconds, cpuMilliseconds }: Timed,
  moment: Moment | null,
) {
  const { zone, blockers, votes, frontier, pivotal, vote, power } = solution;
  const idOf = (delegation: number): string => delegations[delegation]?.id ?? '';
  const optionOf = (provision: number, option: number): string =>
    provisions[provision]?.provision.options[option]?.id ?? '';
  const byId = (text: TextVector): TextById =>
    Object.fromEntries(provisions.map(({ id, index }) => [id, optionOf(index, text[index] ?? -1)]));
  const best = <T extends { readonly text: TextVector }>(found: T | null) =>
    found === null ? null : { ...found, text: byId(found.text) };

  return {
    scenario: scenario.id,
    ...(moment === null ? {} : { at: moment.at, events: moment.events }),
    texts: whole(zone.texts),
    consensusTexts: whole(zone.adoptable.count),
    voteTexts: votes,
    nash: best(zone.nash),
    maxMin: best(zone.maxMin),
    utilitarian: best(zone.utilitarian),
    opens: blockers.opens,
    blockers: blockers.smallest.map(({ redLines, delegations: whose, gained, example }) => ({
      redLines: redLines.map(({ delegation, provision, option, ...link }) => ({
        delegation: idOf(delegation),
        provision: provisions[provision]?.id ?? '',
        option: optionOf(provision, option),
        ...link,
      })),
      delegations: whose.map(idOf),
      gained: whole(gained),
      example: byId(example),
    })),
    moreBlockers: blockers.more,
    irreconcilable: blockers.reservations.map(idOf),
    frontier:
      frontier === null
        ? null
        : {
            blocs: frontier.blocs.map(({ id, members }) => ({ id, members: members.map(idOf) })),
            points: frontier.points.map(({ utilities, text }) => ({ utilities, text: byId(text) })),
          },
    pivotal: pivotal.delegations.map(({ delegation, gained, ratio }) => ({
      delegation: idOf(delegation),
      gained: whole(gained),
      ratio,
    })),
    vote:
      vote === null
        ? null
        : {
            text: byId(vote.text),
            tally: vote.tally,
            ballots: Object.fromEntries(
              vote.ballots.flatMap((choice, index) =>
                choice === null ? [] : [[idOf(index), choice] as const],
              ),
            ),
            decisive: vote.decisive.map(idOf),
          },
    power: {
      exact: power.exact,
      sample: power.sample,
      delegations: delegations
        .filter(({ member }) => member)
        .map(({ id, index }) => ({
          delegation: id,
          banzhaf: power.banzhaf[index] ?? 0,
          penrose: power.penrose[index] ?? 0,
          shapleyShubik: power.shapleyShubik[index] ?? 0,
        })),
    },
    exact: {
      consensusTexts: zone.adoptable.exact,
      bestTexts: zone.exact,
      blockers: blockers.exact,
      pivotal: pivotal.exact,
      ...(frontier === null ? {} : { frontier: frontier.exact }),
    },
    milliseconds: rounded(milliseconds),
    cpuMilliseconds: rounded(cpuMilliseconds),
  };
}

export type SolutionDocument = ReturnType<typeof solutionDocument>;

function whole(count: bigint): Whole {
  return count <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(count) : String(count);
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
