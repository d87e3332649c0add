import type { Terms } from '../engine/command.ts';
import type { EventOf, GameEvent } from '../engine/event.ts';
import type { Model } from '../engine/model.ts';
import type { Tone } from './impression.ts';

/** What one seat learned in the corridors, which nobody else may draw on. */
export interface Notes {
  /** By delegation index, then provision index, in the order heard. */
  readonly heard: Readonly<Record<number, Readonly<Record<number, readonly Hearing[]>>>>;
  /** To whom it offered each package itself, by `packageMark`, so as not to repeat it. */
  readonly offered: Readonly<Record<string, readonly string[]>>;
  /** Red lines it told others of, as `delegation/provision`. */
  readonly told: readonly string[];
  /** How often each delegation came to it with an offer. */
  readonly suitors: Readonly<Record<string, number>>;
}

export interface Hearing {
  readonly option: number;
  readonly tone: Tone;
}

export const NO_NOTES: Notes = { heard: {}, offered: {}, told: [], suitors: {} };

/** Names a package by its terms, whatever their order. */
export function packageMark(terms: Terms): string {
  return terms
    .map((term) => `${term.provision}=${term.option}`)
    .sort()
    .join(' ');
}

/** A seat's notes after an event that it saw; `event` is already redacted for that seat. */
export function noting(
  notes: Notes,
  model: Model,
  event: GameEvent,
  seat: string,
  offered: Terms,
): Notes {
  switch (event.type) {
    case 'offer-made':
      return notingOffer(notes, model, event, seat);
    case 'offer-accepted':
      if (event.by === seat) return notes;
      return offered.reduce(
        (known, term) => hearing(known, model, event.by, term.provision, term.option, 'bears'),
        notes,
      );
    case 'offer-refused':
      return event.by === seat ? notes : notingRefusal(notes, model, event);
    case 'red-line-shared': {
      if (event.by === seat) {
        const told = event.to.map((to) => `${to}/${event.provision}`);
        return { ...notes, told: [...notes.told, ...told] };
      }
      return event.options.reduce(
        (known, option) => hearing(known, model, event.by, event.provision, option, 'refuses'),
        notes,
      );
    }
    default:
      return notes;
  }
}

function notingOffer(
  notes: Notes,
  model: Model,
  event: EventOf<'offer-made'>,
  seat: string,
): Notes {
  if (event.by === seat) {
    const mark = packageMark(event.terms);
    const to = [...(notes.offered[mark] ?? []), ...event.to];
    return { ...notes, offered: { ...notes.offered, [mark]: to } };
  }
  const heard = event.terms.reduce(
    (known, term) => hearing(known, model, event.by, term.provision, term.option, 'bears'),
    notes,
  );
  const came = (notes.suitors[event.by] ?? 0) + 1;
  return { ...heard, suitors: { ...notes.suitors, [event.by]: came } };
}

/** A refusal with a reason names the term that is the trouble, and what would do instead. */
function notingRefusal(notes: Notes, model: Model, event: EventOf<'offer-refused'>): Notes {
  const values = event.reason?.values ?? {};
  const { provision, option, wantedOption: wanted } = values;
  if (typeof provision !== 'string') return notes;
  const firmly = event.reason?.key.includes('.red-line') === true;
  let known = notes;
  if (typeof option === 'string') {
    known = hearing(known, model, event.by, provision, option, firmly ? 'refuses' : 'resists');
  }
  if (typeof wanted === 'string') {
    known = hearing(known, model, event.by, provision, wanted, 'bears');
  }
  return known;
}

function hearing(
  notes: Notes,
  model: Model,
  by: string,
  provision: string,
  option: string,
  tone: Tone,
): Notes {
  const at = model.provisionIndex.get(provision);
  const who = model.delegationIndex.get(by);
  if (at === undefined || who === undefined) return notes;
  const chosen = model.provisions[at]?.optionIndex.get(option);
  if (chosen === undefined) return notes;
  const theirs = notes.heard[who] ?? {};
  const list = [...(theirs[at] ?? []), { option: chosen, tone }];
  return { ...notes, heard: { ...notes.heard, [who]: { ...theirs, [at]: list } } };
}
