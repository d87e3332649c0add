import { LogIn } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DEFAULT_STRENGTH,
  isStrength,
  type Strength,
  strengths,
} from '../../delegates/strength.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { pendingCheck, setPendingCheck } from '../check/pending-check.ts';
import { useNames } from '../names.ts';
import { goTo } from '../shell/route.ts';

/** Names the game and opens it. */
export function TakeSeat({ scenario, seat }: { scenario: Scenario; seat: string }) {
  const { t } = useTranslation('home');
  const names = useNames(scenario);
  const ids = { name: useId(), strength: useId(), hint: useId() };
  const [strength, setStrength] = useState<Strength>(DEFAULT_STRENGTH);
  const suggested = `${names.text(scenario.title)}: ${names.delegation(seat)}`;
  const [name, setName] = useState<string | null>(null);
  const [state, setState] = useState<'ready' | 'opening' | 'failed'>('ready');

  async function start(event: FormEvent) {
    event.preventDefault();
    setState('opening');
    try {
      const { startGame } = await import('../storage/start-game.ts');
      const check = pendingCheck(scenario.id);
      const game = await startGame(scenario, seat, name?.trim() || suggested, check, strength);
      setPendingCheck(scenario.id, null);
      goTo({ screen: 'game', game: game.id });
    } catch {
      setState('failed');
    }
  }

  return (
    <form className="panel panel--inset take-seat" onSubmit={(event) => void start(event)}>
      <div className="field">
        <label htmlFor={ids.name}>{t('brief.gameName')}</label>
        <input
          id={ids.name}
          className="input"
          value={name ?? suggested}
          maxLength={120}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={ids.strength}>{t('brief.strength')}</label>
        <select
          id={ids.strength}
          className="select"
          value={strength}
          aria-describedby={ids.hint}
          onChange={({ target }) => isStrength(target.value) && setStrength(target.value)}
        >
          {strengths.map((one) => (
            <option key={one} value={one}>
              {t(`brief.strengths.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <p className="field-hint take-seat-hint" id={ids.hint}>
        {t(`brief.strengthHints.${strength}`)}
      </p>
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
