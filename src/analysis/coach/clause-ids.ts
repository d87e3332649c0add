import { optionId, provisionId, type SeatView } from '../../delegates/seat-view.ts';

/** A clause and one of its formulations by their ids. */
export function idsOf(
  view: SeatView,
  provision: number,
  option: number,
): { readonly provision: string; readonly option: string } {
  return { provision: provisionId(view, provision), option: optionId(view, provision, option) };
}
