import { LogIn } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../scenario/schema.ts';
import { pendingCheck, setPendingCheck } from '../check/pending-check.ts';
import { useNames } from '../names.ts';
import { goTo } from '../shell/route.ts';

/** Names the game and opens it. */
export function TakeSeat({ scenario, seat }: { scenario: Scenario; seat: string }) {
  const { t } = useTranslation('home');
  const names = useNames(scenario);
  const id = useId();
  const suggested = `${names.text(scenario.title)}: ${names.delegation(seat)}`;
  const [name, setName] = useState<string | null>(null);
  const [state, setState] = useState<'ready' | 'opening' | 'failed'>('ready');

  async function start(event: FormEvent) {
    event.preventDefault();
    setState('opening');
    try {
      const { startGame } = await import('../storage/start-game.ts');
      const check = pendingCheck(scenario.id);
      const game = await startGame(scenario, seat, name?.trim() || suggested, check);
      setPendingCheck(scenario.id, null);
      goTo({ screen: 'game', game: game.id });
    } catch {
      setState('failed');
    }
  }

  return (
    <form className="panel panel--inset take-seat" onSubmit={(event) => void start(event)}>
      <div className="field">
        <label htmlFor={id}>{t('brief.gameName')}</label>
        <input
          id={id}
          className="input"
          value={name ?? suggested}
          maxLength={120}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <button className="button button--primary" type="submit" disabled={state === 'opening'}>
        <LogIn aria-hidden="true" />
        {t(state === 'opening' ? 'brief.starting' : 'brief.take')}
      </button>
      {state === 'failed' && (
        <p className="field-error" role="alert">
          {t('brief.failed')}
        </p>
      )}
    </form>
  );
}
