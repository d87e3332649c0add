import { favourite, isRedLine, worthOf } from '../../delegates/judging.ts';
import type { SeatView } from '../../delegates/seat-view.ts';
import { openClauses } from '../../delegates/standing.ts';
import { idsOf } from './clause-ids.ts';
import { matterAtHand } from './matter.ts';
import type { Sight } from './sight.ts';

/** A clause of the seat's that hangs on this moment. */
export interface Stake {
  readonly provision: string;
  /** The formulation that it is about. */
  readonly option: string;
  readonly why:
    | 'red-line-stands'
    | 'red-line-asked'
    | 'red-line-wanted'
    | 'asked'
    | 'under-discussion';
  /** Value of that formulation to the seat, and of the one it likes best, in [0,1]. */
  readonly value: number;
  readonly best: string;
  readonly bestValue: number;
  /** Weight of the clause among all, in [0,1]. */
  readonly weight: number;
  /** Who wants the formulation, where somebody's brackets or amendment ask for it. */
  readonly by: string | null;
}

/** More than these are not looked at in one moment. */
const MOST = 5;
/** The order in which stakes are told. */
const URGENCY: readonly Stake['why'][] = [
  'red-line-asked',
  'red-line-stands',
  'asked',
  'under-discussion',
  'red-line-wanted',
];

export function stakesAt(sight: Sight, view: SeatView): Stake[] {
  const found: Stake[] = [];
  const stake = (p: number, option: number, why: Stake['why'], by: string | null = null): void => {
    if (p < 0 || option < 0) return;
    const { provision, option: id } = idsOf(view, p, option);
    if (found.some((s) => s.provision === provision && s.option === id)) return;
    const best = favourite(view, p);
    found.push({
      provision,
      option: id,
      why,
      value: worthOf(view, p, option),
      best: idsOf(view, p, best).option,
      bestValue: worthOf(view, p, best),
      weight: view.self.salience[p] ?? 0,
      by,
    });
  };

  const matter = matterAtHand(sight, view);
  for (const p of matter?.about ?? []) {
    const option = matter?.text[p] ?? -1;
    if (isRedLine(view, p, option)) stake(p, option, 'red-line-asked');
    else if (matter?.kind !== 'whole' && (view.self.salience[p] ?? 0) > 0) {
      stake(p, option, 'asked');
    }
  }
  const item = view.model.provisionIndex.get(view.state.meeting.item ?? '') ?? -1;
  if ((view.self.salience[item] ?? 0) > 0) {
    stake(item, view.standing[item] ?? -1, 'under-discussion');
  }
  for (const p of openClauses(view.state)) {
    const stands = view.standing[p] ?? -1;
    if (isRedLine(view, p, stands)) stake(p, stands, 'red-line-stands');
    for (const wanted of wantedOn(view, p)) {
      if (isRedLine(view, p, wanted.option)) stake(p, wanted.option, 'red-line-wanted', wanted.by);
    }
  }
  const rank = (s: Stake): number => URGENCY.indexOf(s.why) - s.weight / 2;
  return found.sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

/** Formulations that others' brackets and amendments ask for on a clause. */
function wantedOn(view: SeatView, p: number): { by: string; option: number }[] {
  const { id, optionIndex } = view.model.provisions[p] ?? {};
  if (id === undefined || optionIndex === undefined) return [];
  const brackets = (view.state.clauses[p]?.brackets ?? []).map(({ by, option }) => ({
    by,
    option,
  }));
  const amendments = view.state.amendments.flatMap(({ provision, sponsors, option, status }) =>
    provision === id && status === 'live' ? [{ by: sponsors[0] ?? '', option }] : [],
  );
  return [...brackets, ...amendments]
    .filter(({ by }) => by !== view.seat)
    .map(({ by, option }) => ({ by, option: optionIndex.get(option) ?? -1 }));
}
