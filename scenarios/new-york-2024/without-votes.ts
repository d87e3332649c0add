import type { Inputs } from './inputs.ts';
import { leaning, openRoom, type Room } from './positions.ts';

/**
 * What `ad-referendum backtest` may know of the members when it predicts their recorded votes: the
 * estimates of this folder made once more as if nobody had ever voted. Positions as played lean on
 * five of the twelve votes in data/rollcalls.csv and on the human rights ideal point, which is
 * itself made of votes; a model that used them would be shown its own answers.
 */
export interface WithoutVotes {
  readonly explanation: string;
  /** Recorded votes on deleting a clause, of which no state's own vote is known. */
  readonly deletions: readonly {
    readonly provision: string;
    readonly for: number;
    readonly against: number;
    /** Null where no source says. */
    readonly abstaining: number | null;
    /** What all estimates on the clause were shifted by to fit this division; 0 where nothing was. */
    readonly shift: number;
  }[];
  readonly provisions: readonly string[];
  /** By iso3: the General Assembly ideal point, and the ideal point on each clause. */
  readonly members: Readonly<
    Record<string, { readonly general: number; readonly clauses: readonly number[] }>
  >;
}

const EXPLANATION =
  'Written by generate.ts. Ideal points estimated without any recorded vote or the human rights ideal point, and two votes on deleting a clause: what backtest needs. See ../METHOD.md.';

/** Inputs in which all votes and what is made of human rights votes say nothing. */
function unvoted(inputs: Inputs): Inputs {
  return {
    ...inputs,
    members: inputs.members.map((member) => ({
      ...member,
      ideal_point_human_rights: 0,
      vote_73_187: 'not_voting',
      vote_74_247: 'not_voting',
    })),
    rollcalls: [],
  };
}

function division({ provision, tally }: Inputs['calibration']['vote']) {
  return { provision, for: tally.yes, against: tally.no, abstaining: tally.abstain };
}

export function withoutVotes(inputs: Inputs, asPlayed: Room): WithoutVotes {
  const blank = unvoted(inputs);
  const room: Room = { ...openRoom(blank), shift: 0 };
  return {
    explanation: EXPLANATION,
    deletions: [
      { ...division(inputs.calibration.vote), shift: asPlayed.shift },
      { ...division(inputs.calibration.otherVote), abstaining: null, shift: 0 },
    ],
    provisions: inputs.provisions.map(({ id }) => id),
    members: Object.fromEntries(
      inputs.members.map((member, at) => {
        const blind = blank.members[at] ?? member;
        const clauses = inputs.provisions.map(
          (provision) => leaning(blind, provision, blank, room).ideal,
        );
        return [member.iso3, { general: member.ideal_point, clauses }];
      }),
    ),
  };
}

/** One line for each member, so that a diff shows whose estimate moved. */
export function serialiseWithoutVotes({ members, ...head }: WithoutVotes): string {
  const lines = Object.entries(members).map(
    ([iso3, member]) => `${JSON.stringify(iso3)}:${JSON.stringify(member)}`,
  );
  return `${JSON.stringify(head).slice(0, -1)},"members":{\n${lines.join(',\n')}\n}}\n`;
}
