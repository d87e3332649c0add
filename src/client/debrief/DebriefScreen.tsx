import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EndingScreen } from '../ending/EndingScreen.tsx';
import { DamagedGame } from '../game/DamagedGame.tsx';
import { Lost } from '../shell/Lost.tsx';
import { goTo } from '../shell/route.ts';
import type { OpenGame } from '../store/game-store.ts';
import { TableContext } from '../table/table-context.ts';
import { useTableValue } from '../table/use-table-value.ts';
import { AskFirst } from './AskFirst.tsx';
import '../table/clause.css';
import '../table/prompt.css';
import '../table/panes.css';

type Opening = 'opening' | 'missing' | { readonly damaged: string } | { readonly game: OpenGame };

/** The debrief of a stored game, at an address of its own. */
export function DebriefScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [opening, setOpening] = useState<Opening>('opening');
  const [asked, setAsked] = useState(false);

  useEffect(() => {
    let gone = false;
    void opened(id).then((found) => {
      if (!gone) setOpening(found);
    });
    return () => {
      gone = true;
    };
  }, [id]);

  if (opening === 'opening') return <p className="loading">{t('loading')}</p>;
  if (opening === 'missing') return <Lost what="game" />;
  if ('damaged' in opening) return <DamagedGame detail={opening.damaged} />;
  const { game } = opening;
  if (game.view.stage !== 'ended' && !asked) {
    return <AskFirst game={game} onReveal={() => setAsked(true)} />;
  }
  return <Debriefed game={game} />;
}

async function opened(id: string): Promise<Opening> {
  try {
    const { loadGame } = await import('../storage/games.ts');
    const saved = await loadGame(id);
    if (saved === null) return 'missing';
    const { savedAsOpen } = await import('./saved-as-open.ts');
    return { game: savedAsOpen(saved) };
  } catch (error) {
    return { damaged: String(error) };
  }
}

const nothing = () => undefined;

/** The ending's sections read a table; this one is only looked at. */
function Debriefed({ game }: { readonly game: OpenGame }) {
  const table = useTableValue(game, nothing, nothing);
  return (
    <TableContext value={table}>
      <EndingScreen onTable={() => goTo({ screen: 'game', game: game.id })} />
    </TableContext>
  );
}
