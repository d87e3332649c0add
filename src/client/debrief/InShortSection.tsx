import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Terms } from '../../engine/command.ts';
import type { Certificate } from '../../engine/state.ts';
import { recordLine } from '../table/record-line.ts';
import { clauseName, listOf } from '../table/words.ts';
import type { DebriefGame, SectionProps } from './debrief-context.ts';
import { decisiveOf, type Next, nextOf } from './in-short.ts';
import { MomentButton } from './MomentButton.tsx';
import './in-short.css';

/** Clauses of a better text that are named; the section on what was left on the table has all. */
const MOST_CLAUSES = 4;

/** Four answers before everything else: how it ended, why, what was possible, what to try. */
export function InShortSection({ game, debrief }: SectionProps) {
  const { t } = useTranslation('debrief');
  const decisive = useMemo(() => decisiveOf(debrief), [debrief]);
  const next = useMemo(() => nextOf(game.model, debrief, game.seat), [game, debrief]);
  const event = game.events[decisive?.point.at ?? -1];
  const line = event === undefined ? null : recordLine(game.words, event);
  return (
    <InShortFrame>
      <dl className="in-short-facts">
        <div>
          <dt>{t('in-short.outcome')}</dt>
          <dd>{outcomeInWords(game, debrief)}</dd>
        </div>
        <div>
          <dt>{t('in-short.decided')}</dt>
          <dd>
            {decisive === null || line === null ? (
              t('in-short.nothing-decided')
            ) : (
              <>
                {line}{' '}
                {t(`in-short.${decisive.how}`, {
                  before: Number(decisive.point.before),
                  after: Number(decisive.point.after),
                  from: decisive.point.acceptedBefore,
                  to: decisive.point.acceptedAfter,
                  members: decisive.point.members,
                })}{' '}
                <MomentButton game={game.id} at={decisive.point.at} what={line} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('in-short.possible')}</dt>
          <dd>{possibleInWords(game, debrief)}</dd>
        </div>
        {next !== null && (
          <div>
            <dt>{t('in-short.next')}</dt>
            <dd>{nextInWords(game, next)}</dd>
          </div>
        )}
      </dl>
    </InShortFrame>
  );
}

/** The place of the summary, also while it is being worked out. */
export function InShortFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('debrief');
  return (
    <section className="panel in-short" aria-labelledby="in-short-heading">
      <h2 id="in-short-heading">{t('in-short.title')}</h2>
      {children}
    </section>
  );
}

const points = (score: number): number => Math.round(100 * score);

function balanceOfSeat({ model, seat }: DebriefGame, { balance }: SectionProps['debrief']) {
  const index = model.delegationIndex.get(seat);
  return balance.delegations.find(({ delegation }) => delegation === index);
}

function outcomeInWords(game: DebriefGame, debrief: SectionProps['debrief']): string {
  const { words, names, seat } = game;
  const { t } = words;
  const { outcome } = debrief;
  if (outcome === null) return t('debrief:in-short.unfinished');
  const values = {
    delegation: names.delegation(seat),
    points: points(balanceOfSeat(game, debrief)?.score ?? 0),
  };
  if (outcome.outcome === 'failed') {
    return [t('debrief:in-short.failed', values), ...reasonsOf(game, outcome)].join(' ');
  }
  return outcome.method === 'consensus'
    ? t('debrief:in-short.by-consensus', values)
    : t('debrief:in-short.by-vote', {
        ...values,
        yes: outcome.tally?.yes ?? 0,
        no: outcome.tally?.no ?? 0,
      });
}

type Failed = Extract<Certificate, { outcome: 'failed' }>;

/** The votes that were missing, and the clause to which most delegations objected. */
function reasonsOf({ words, names }: DebriefGame, { tally, objections, text }: Failed): string[] {
  const { t } = words;
  const reasons: string[] = [];
  if (tally !== null && tally.missing > 0) {
    const { yes, no, missing } = tally;
    reasons.push(t('debrief:in-short.missing', { yes, no, count: missing }));
  }
  const objectors = new Map<string, number>();
  for (const { provision } of objections) {
    objectors.set(provision, (objectors.get(provision) ?? 0) + 1);
  }
  const [most] = [...objectors].toSorted((a, b) => b[1] - a[1]);
  if (most !== undefined) {
    const [provision, count] = most;
    reasons.push(
      t('debrief:in-short.objected', {
        count,
        provision: clauseName(words, provision),
        option: names.option(provision, text[provision] ?? ''),
      }),
    );
  }
  return reasons;
}

function possibleInWords(game: DebriefGame, debrief: SectionProps['debrief']): string {
  const { t } = game.words;
  const { adopted, adoptable, exact, better, nash } = debrief.balance;
  const mine = balanceOfSeat(game, debrief);
  const values = {
    points: points(mine?.score ?? 0),
    better: points(mine?.atBetter ?? 0),
    nash: points(mine?.atNash ?? 0),
    texts: Number(adoptable),
    count: Number(adoptable),
  };
  if (adoptable === 0n && exact) return t('debrief:in-short.none-possible');
  if (!adopted) {
    if (nash === null) return t('debrief:in-short.none-found');
    return t(exact ? 'debrief:in-short.missed' : 'debrief:in-short.missed-at-least', values);
  }
  if (better !== null) {
    return t(
      `debrief:in-short.${values.better > values.points ? 'more-for-you' : 'others-more'}`,
      values,
    );
  }
  return [
    t(exact ? 'debrief:in-short.no-better' : 'debrief:in-short.no-better-found'),
    ...(nash !== null && values.nash > values.points
      ? [t('debrief:in-short.at-nash', values)]
      : []),
  ].join(' ');
}

function nextInWords({ words, names }: DebriefGame, next: Next): string {
  const { t } = words;
  const termsOf = (terms: Terms) => {
    const left = terms.length - MOST_CLAUSES;
    return listOf(words, [
      ...terms.slice(0, MOST_CLAUSES).map(({ provision, option }) =>
        t('debrief:in-short.term', {
          article: names.article(provision),
          option: names.option(provision, option),
        }),
      ),
      ...(left > 0 ? [t('debrief:in-short.and-clauses', { count: left })] : []),
    ]);
  };
  switch (next.kind) {
    case 'towards':
      return t('debrief:in-short.towards', {
        count: next.terms.length,
        terms: termsOf(next.terms),
      });
    case 'price':
      return t('debrief:in-short.price', {
        provision: clauseName(words, next.provision),
        option: names.option(next.provision, next.option),
        wanted: names.option(next.provision, next.wanted),
      });
    case 'seat':
      return t('debrief:in-short.seat', {
        delegation: names.delegation(next.delegation),
        points: points(next.score),
      });
    default:
      return t(`debrief:in-short.${next.kind}`);
  }
}
