import { useTable } from '../table/table-context.ts';

/** The game as a file: the scenario's id, the seat, the seed and every event of it. */
export function ExportButton() {
  const { t, game } = useTable();
  const save = () => {
    const file = new Blob(
      [
        JSON.stringify(
          {
            kind: 'ad-referendum-game',
            scenario: game.scenario,
            seat: game.seat,
            seed: game.seed,
            events: game.events.map(({ event }) => event),
          },
          null,
          1,
        ),
      ],
      { type: 'application/json' },
    );
    const url = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = url;
    link.download = `${game.scenario.id}-${game.seat}.json`;
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <button type="button" className="button" onClick={save}>
      {t('table:ending.export')}
    </button>
  );
}
