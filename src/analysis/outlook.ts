/**
 * The levels of a tree of texts, one provision each. What a text is worth, to each of several
 * *columns*, is what its choices add, less what the links take that it breaks.
 */
export interface Levels {
  readonly levels: readonly Level[];
  readonly columns: number;
}

export interface Level {
  readonly provision: number;
  readonly choices: readonly Choice[];
  /** Links whose other provision comes earlier. */
  readonly arriving: readonly Tie[];
  readonly outlooks: Map<string, Outlook>;
}

export interface Choice {
  readonly option: number;
  /** By column. */
  readonly values: Float64Array;
  /** What choosing it settles about links to later levels. */
  readonly effects: readonly Effect[];
}

export interface Tie {
  readonly blocking: boolean;
  /** By column. */
  readonly losses: Float64Array;
  /** By choice of the later level: whether it breaks the link once the earlier one made it live. */
  readonly breaks: readonly boolean[];
}

/** What a choice makes of a link to a later level. */
export interface Effect {
  /** The same for all choices that make the same of it. */
  readonly id: number;
  readonly level: number;
  /** Among the links that arrive there. */
  readonly tie: number;
  readonly live: boolean;
}

/**
 * What a level can still add, given what earlier choices made of the links that arrive at it. A link
 * is *live* when the level alone decides whether it breaks, *open* while the earlier provision is
 * not chosen. Bounds from above take an open link as kept, bounds from below as broken.
 */
export interface Outlook {
  /** Among the outlooks of the level. */
  readonly id: number;
  readonly level: number;
  readonly live: readonly boolean[];
  readonly open: readonly boolean[];
  /** By choice; null where it breaks a live blocking link. */
  readonly moves: readonly (Move | null)[];
  /** Choices that are left. */
  readonly width: number;
  /** By column: the most and the least that the level can add. */
  readonly most: Float64Array;
  readonly least: Float64Array;
  /** By id of an effect: where it leads. */
  readonly next: (Turn | undefined)[];
}

/** What the bounds change by, by column. */
export interface Change {
  readonly high: Float64Array;
  readonly low: Float64Array;
}

export interface Move extends Change {
  /** What the choice adds, broken links taken off, by column. */
  readonly values: Float64Array;
}

export interface Turn extends Change {
  readonly to: Outlook;
}

/** What the level looks like once an effect of an earlier choice is known; kept for the next time. */
export function turn({ levels, columns }: Levels, from: Outlook, effect: Effect): Turn {
  const known = from.next[effect.id];
  if (known !== undefined) return known;
  const level = levels[effect.level];
  const live = [...from.live];
  const open = [...from.open];
  open[effect.tie] = false;
  live[effect.tie] = effect.live;
  const to = level === undefined ? from : outlookOf(level, effect.level, live, open, columns);
  const made: Turn = {
    to,
    high: to.most.map((most, column) => most - (from.most[column] ?? 0)),
    low: to.least.map((least, column) => least - (from.least[column] ?? 0)),
  };
  from.next[effect.id] = made;
  return made;
}

export function outlookOf(
  level: Level,
  at: number,
  live: readonly boolean[],
  open: readonly boolean[],
  columns: number,
): Outlook {
  const key = live.map((one, tie) => (one ? 'l' : open[tie] === true ? 'o' : '-')).join('');
  const known = level.outlooks.get(key);
  if (known !== undefined) return known;
  const most = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  const least = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  const reached = level.choices.map((choice, index) => {
    const broken = level.arriving.filter(
      (tie, i) => live[i] === true && tie.breaks[index] === true,
    );
    if (broken.some((tie) => tie.blocking)) return null;
    const values = choice.values.slice();
    for (const tie of broken) subtract(values, tie.losses);
    const worst = values.slice();
    level.arriving.forEach((tie, i) => {
      if (open[i] === true && tie.breaks[index] === true) subtract(worst, tie.losses);
    });
    for (let column = 0; column < columns; column++) {
      most[column] = Math.max(most[column] ?? 0, values[column] ?? 0);
      least[column] = Math.min(least[column] ?? 0, worst[column] ?? 0);
    }
    return values;
  });
  const outlook: Outlook = {
    id: level.outlooks.size,
    level: at,
    live,
    open,
    moves: reached.map((values) =>
      values === null
        ? null
        : {
            values,
            high: values.map((value, column) => value - (most[column] ?? 0)),
            low: values.map((value, column) => value - (least[column] ?? 0)),
          },
    ),
    width: reached.filter((values) => values !== null).length,
    most,
    least,
    next: [],
  };
  level.outlooks.set(key, outlook);
  return outlook;
}

export function subtract(values: Float64Array, losses: Float64Array): void {
  for (let column = 0; column < values.length; column++) {
    values[column] = (values[column] ?? 0) - (losses[column] ?? 0);
  }
}
