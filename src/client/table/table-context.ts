import { createContext, useContext } from 'react';
import type { Command, CommandType } from '../../engine/command.ts';
import type { LegalCommand } from '../../engine/legal.ts';
import type { DelegationModel, Model } from '../../engine/model.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { Lifted, TextVector } from '../../engine/utility.ts';
import type { LoggedEvent, OpenGame } from '../store/game-store.ts';
import type { Yardstick } from './my-score.ts';
import type { Words } from './words.ts';

/** A form that is open: the kind of act, and what of it is already chosen. */
export interface OpenForm {
  readonly type: CommandType;
  readonly preset: Readonly<Record<string, unknown>>;
}

/** What every part of the table screen reads. Only what the seat may know. */
export interface TableValue extends Words {
  readonly game: OpenGame;
  readonly model: Model;
  readonly seat: string;
  /** Null for the Chair, who has no instructions. */
  readonly me: DelegationModel | null;
  readonly lifted: Lifted;
  /** Present text of the Chair's draft, as option indices. */
  readonly draft: TextVector;
  readonly yardstick: Yardstick | null;
  readonly legal: readonly LegalCommand[];
  readonly events: readonly LoggedEvent[];
  send(command: Command): Refusal | null;
  openForm(type: CommandType, preset?: OpenForm['preset']): void;
  openBrief(): void;
}

export const TableContext = createContext<TableValue | null>(null);

export function useTable(): TableValue {
  const value = useContext(TableContext);
  if (value === null) throw new Error('useTable outside of a TableScreen');
  return value;
}
