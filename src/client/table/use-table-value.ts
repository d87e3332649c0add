import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { legalCommands } from '../../engine/legal.ts';
import { modelOf } from '../../engine/model.ts';
import { CHAIRS_DRAFT } from '../../engine/state.ts';
import { liftedBy, textOf, vectorOf } from '../../engine/utility.ts';
import { namesFor } from '../names.ts';
import { type OpenGame, useGameActions, visibleEvents } from '../store/game-store.ts';
import { yardstickOf } from './my-score.ts';
import type { TableValue } from './table-context.ts';

const NAMESPACES = ['table', 'events', 'refusals', 'rules', 'reasons'];

/** Everything the panes read, derived from the open game once for all of them. */
export function useTableValue(
  game: OpenGame,
  openForm: TableValue['openForm'],
  openBrief: TableValue['openBrief'],
): TableValue {
  const { t, i18n } = useTranslation(NAMESPACES);
  const { send } = useGameActions();
  const { view, seat, scenario } = game;
  const names = useMemo(
    () => namesFor(scenario, i18n.language, view.groups),
    [scenario, view.groups, i18n.language],
  );
  const model = modelOf(view.scenario);
  const me = model.delegations[model.delegationIndex.get(seat) ?? -1] ?? null;
  const yardstick = useMemo(() => (me === null ? null : yardstickOf(scenario, me)), [scenario, me]);
  const legal = useMemo(
    // While the computers act, what may be done changes with every event and nobody can do it.
    () => (game.running || game.readOnly ? [] : legalCommands(view, seat)),
    [view, seat, game.running, game.readOnly],
  );
  const offerers = useMemo(
    () =>
      new Map(
        visibleEvents(game).flatMap(({ event }) =>
          event.type === 'offer-made' ? [[event.offer, event.by] as const] : [],
        ),
      ),
    [game],
  );
  return useMemo(
    () => ({
      t,
      names,
      language: i18n.language,
      view,
      offerers,
      game,
      model,
      seat,
      me,
      lifted: liftedBy(view, model, seat),
      draft: vectorOf(model, textOf(view, CHAIRS_DRAFT)),
      yardstick,
      legal,
      events: visibleEvents(game),
      send,
      openForm,
      openBrief,
    }),
    [
      t,
      names,
      i18n.language,
      view,
      offerers,
      game,
      model,
      seat,
      me,
      yardstick,
      legal,
      send,
      openForm,
      openBrief,
    ],
  );
}
