/** Colours and type of the hall, read from the page's theme so that there is one source of them. */
export interface Look {
  readonly floor: string;
  readonly floorLine: string;
  readonly placard: string;
  readonly placardEdge: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly observer: string;
  readonly mine: string;
  readonly mineInk: string;
  readonly mineEdge: string;
  readonly speaker: string;
  readonly speakerInk: string;
  readonly speakerSoft: string;
  readonly support: string;
  readonly supportSoft: string;
  readonly live: string;
  readonly liveSoft: string;
  readonly oppose: string;
  readonly opposeSoft: string;
  readonly elsewhere: string;
  readonly elsewhereSoft: string;
  readonly onMark: string;
  readonly wood: string;
  readonly woodInk: string;
  readonly font: string;
}

const TOKENS: Readonly<Record<Exclude<keyof Look, 'font'>, string>> = {
  floor: '--paper-2',
  floorLine: '--line',
  placard: '--paper',
  placardEdge: '--line-strong',
  ink: '--ink',
  inkSoft: '--ink-3',
  observer: '--paper-3',
  mine: '--accent',
  mineInk: '--accent-ink',
  mineEdge: '--accent-strong',
  speaker: '--brass',
  speakerInk: '--paper',
  speakerSoft: '--brass-soft',
  support: '--stance-support',
  supportSoft: '--stance-support-soft',
  live: '--stance-live',
  liveSoft: '--stance-live-soft',
  oppose: '--stance-oppose',
  opposeSoft: '--stance-oppose-soft',
  elsewhere: '--group-3',
  elsewhereSoft: '--paper-3',
  onMark: '--paper',
  wood: '--brass-soft',
  woodInk: '--ink',
};

/**
 * Reads the look where it will be used. A custom property comes back as it was written, for example
 * `light-dark(…)`; only a colour that has been applied comes back as a colour, hence the probe.
 */
export function readLook(host: HTMLElement): Look {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const colours = Object.fromEntries(
    Object.entries(TOKENS).map(([name, token]) => {
      probe.style.color = `var(${token})`;
      return [name, getComputedStyle(probe).color];
    }),
  ) as Record<keyof typeof TOKENS, string>;
  const font = getComputedStyle(host).fontFamily;
  probe.remove();
  return { ...colours, font };
}

/** Calls back when the theme or the reader's system changes colours. */
export function watchLook(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme', 'class', 'style'] });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    scheme.removeEventListener('change', changed);
  };
}
