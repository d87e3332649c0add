import type { Scenario } from '../../src/scenario/schema.ts';
import { assemble } from './assemble.ts';
import {
  accepts,
  adoptedDraft,
  type Compiled,
  compile,
  crosses,
  type Draft,
  openingDraft,
  utility,
} from './model.ts';
import { voteOnDeletion } from './positions.ts';
import { consensusTexts } from './search.ts';

/** npx tsx scenarios/new-york-2024/balance.ts: what METHOD.md says about the room, recomputed. */
const LIMIT = 200_000;
const { scenario, inputs, room } = assemble();
const { provisions } = scenario;
const members = scenario.delegations.filter((delegation) => delegation.kind === 'member');
const seats = members.map((member) => compile(member, provisions, scenario.links, scenario.groups));

function section(title: string, lines: readonly string[]): void {
  console.log(`\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
}

function objectors(draft: Draft): readonly string[] {
  return seats
    .filter((seat) => !accepts(seat, provisions, draft))
    .map((seat) => `${seat.id}${crosses(seat, provisions, draft) ? '!' : ''}`);
}

function spread(of: Scenario['delegations'], id: string): string {
  const ideals = of.map((member) => member.positions[id]?.ideal ?? 0).sort((a, b) => a - b);
  const at = (share: number): string =>
    (ideals[Math.floor(share * (ideals.length - 1))] ?? 0).toFixed(2);
  return `${at(0.05)} ${at(0.25)} ${at(0.5)} ${at(0.75)} ${at(0.95)}`;
}

const all = members.flatMap((member) => Object.values(member.positions));
const documented = all.filter((position) => position.provenance.kind === 'documented');
const speakers = members.filter((member) =>
  Object.values(member.positions).some((position) => position.provenance.kind === 'documented'),
);
const ownVoices = new Set(
  inputs.documented.statements
    .filter((s) => ['single', 'machine', 'crossed'].includes(s.check))
    .flatMap((s) => s.who)
    .filter((who) => who !== 'EU-MEMBERS'),
).size;
section('Evidence', [
  `${speakers.length} members with a documented position, ${documented.length} documented of ${all.length}`,
  `in their own voice: ${ownVoices}; the others through CARICOM, the EU or the Freedom Online Coalition`,
]);

const { estimator } = room;
section(
  `Leave-one-state-out error ${estimator.rmse.toFixed(3)}, guessing the mean ${estimator.meanRmse.toFixed(3)} (${JSON.stringify(estimator.settings)})`,
  estimator.errors.map(
    (e) =>
      `${e.provision.padEnd(16)} voices ${String(e.lessons).padStart(2)}  rmse ${e.rmse.toFixed(2)}  mean ${e.meanRmse.toFixed(2)}`,
  ),
);
section(
  'Ideal points (5, 25, 50, 75, 95 per cent)',
  provisions.map((provision) => `${provision.id.padEnd(16)} ${spread(members, provision.id)}`),
);

const lines = members.flatMap((member) =>
  Object.entries(member.positions).flatMap(([id, position]) =>
    position.redLines.map((option) => `${id}:${option}:${position.provenance.kind}`),
  ),
);
const tally = new Map<string, number>();
for (const line of lines) tally.set(line, (tally.get(line) ?? 0) + 1);
section(
  `Red lines: ${lines.length}`,
  [...tally].sort(([a], [b]) => a.localeCompare(b)).map(([line, n]) => `${line} ${n}`),
);

type VoteRule = typeof inputs.calibration.vote;

/** How the room would divide on deleting a clause, beside the vote that was taken. */
function forecast(rule: VoteRule, note: string): void {
  const clause = inputs.provisions.find((provision) => provision.id === rule.provision);
  if (clause === undefined) return;
  const votes = members.map((member) => {
    const position = member.positions[rule.provision];
    return voteOnDeletion(position?.ideal ?? 0, position?.tolerance ?? 1, clause, rule);
  });
  const who = (choice: number): string =>
    members.flatMap((member, i) => (votes[i] === choice ? [member.id] : [])).join(' ');
  const count = (choice: number): number => votes.filter((vote) => vote === choice).length;
  section(
    `Deleting ${rule.provision} (${note}): ${count(1)} for, ${count(-1)} against, ${count(0)} abstaining`,
    [
      `recorded: ${rule.tally.yes} for, ${rule.tally.no} against, ${rule.tally.abstain} abstaining`,
      `for: ${who(1)}`,
      `abstaining: ${who(0)}`,
    ],
  );
}

forecast(inputs.calibration.vote, `calibrated, shift ${room.shift}`);
forecast(inputs.calibration.otherVote, 'not calibrated: a test');

const opening = openingDraft(provisions);
const adopted = adoptedDraft(provisions);
const reservations = seats.map((seat) => seat.reservation).sort((a, b) => a - b);
section('Texts', [
  `possible texts: ${provisions.reduce((n, p) => n * p.options.length, 1).toExponential(2)}`,
  `reservation values: ${reservations[0]} to ${reservations.at(-1)}, median ${reservations[96]}`,
  `opening draft: ${objectors(opening).length} would object: ${objectors(opening).join(' ')}`,
  `adopted text: ${objectors(adopted).length} would object: ${objectors(adopted).join(' ')}`,
  `gain of the adopted over the opening text, mean ${(seats.reduce((sum: number, seat: Compiled) => sum + utility(seat, provisions, adopted) - utility(seat, provisions, opening), 0) / seats.length).toFixed(4)}`,
]);

const neighbours = provisions.flatMap((provision) =>
  provision.options
    .filter((option) => option.id !== adopted[provision.id])
    .map((option) => ({
      name: `${provision.id}:${option.id}`,
      stop: objectors({ ...adopted, [provision.id]: option.id }),
    })),
);
section(
  'One change away from the adopted text: who would object',
  neighbours.map(
    ({ name, stop }) => `${name.padEnd(30)} ${stop.length} ${stop.slice(0, 8).join(' ')}`,
  ),
);

const found = consensusTexts(seats, provisions, LIMIT);
section(
  `Consensus texts: ${found.complete ? '' : 'at least '}${found.count} (${found.visited} branches)`,
  provisions.map(
    (provision, p) =>
      `${provision.id.padEnd(16)} ${provision.options.map((option, o) => `${option.id} ${found.uses[p]?.[o] ?? 0}`).join(', ')}`,
  ),
);
