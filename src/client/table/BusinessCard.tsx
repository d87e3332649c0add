import { lastVote } from './last-vote.ts';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';
import { VoteProgress } from './VoteProgress.tsx';
import { VoteResult } from './VoteResult.tsx';
import { actorList, clauseName, proposalName, questionInWords } from './words.ts';

/** What is before the committee at this moment, or what it has just decided. */
export function BusinessCard() {
  const table = useTable();
  const { t, names, view, events } = table;
  const business = view.business.at(-1);
  const voted = business === undefined ? lastVote(events) : null;
  if (view.outcome !== null) {
    return (
      <section className="nt-business" data-outcome={view.outcome.outcome}>
        <p className="nt-business-title">
          <TableIcon name={view.outcome.outcome === 'adopted' ? 'agreed' : 'broken'} />
          <strong>{t(`events:outcome-certified.${view.outcome.outcome}`)}</strong>
        </p>
        <p>{t(`table:after-outcome.${view.outcome.outcome}`)}</p>
      </section>
    );
  }
  if (business === undefined && voted === null) return null;
  return (
    <section className="nt-business" aria-label={t('table:before-committee')}>
      <p className="nt-business-title small">
        <TableIcon name="procedure" />
        {t(business === undefined ? 'table:just-decided' : 'table:before-committee')}
      </p>
      {voted !== null && <VoteResult question={voted.question} tally={voted.tally} />}
      {business?.kind === 'vote' && (
        <>
          <p>
            {questionInWords(table, business.question)}{' '}
            <span className="muted small">{t(`table:method.${business.method}`)}</span>
          </p>
          <VoteProgress vote={business} />
        </>
      )}
      {business?.kind === 'consensus' && (
        <>
          <p>
            {business.target.kind === 'clause'
              ? t('table:ask-clause', {
                  provision: clauseName(table, business.target.provision),
                  option: names.option(business.target.provision, business.target.option),
                })
              : t('table:ask-whole', { proposal: proposalName(table, business.target.proposal) })}
          </p>
          {business.objections.length > 0 && (
            <p className="small">
              {t('table:objecting', {
                count: new Set(business.objections.map((o) => o.by)).size,
                delegations: actorList(table, [...new Set(business.objections.map((o) => o.by))]),
              })}
            </p>
          )}
        </>
      )}
      {business?.kind === 'motion' && (
        <p>
          {t('table:motion-before', {
            by: names.delegation(business.by),
            motion: questionInWords(table, { ...business, kind: 'motion' }),
          })}
        </p>
      )}
      {business?.kind === 'point' && (
        <p>
          {t('events:point-raised', {
            by: names.delegation(business.by),
            subject: t(`table:point.${business.subject}.title`),
          })}
        </p>
      )}
      {view.questions.length > 0 && (
        <details className="nt-fold">
          <summary>{t('table:votes-to-come', { count: view.questions.length })}</summary>
          <ol className="small">
            {view.questions.map((question) => (
              <li key={JSON.stringify(question)}>{questionInWords(table, question)}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
