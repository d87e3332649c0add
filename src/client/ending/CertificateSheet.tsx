import type { Certificate } from '../../engine/state.ts';
import { mechanisms } from '../../scenario/rule-parameters.ts';
import { citationPhrase } from '../../scenario/rule-phrases.ts';
import { TableIcon } from '../table/TableIcon.tsx';
import { useTable } from '../table/table-context.ts';
import { VoteResult } from '../table/VoteResult.tsx';
import { actorList } from '../table/words.ts';
import { Failure } from './Failure.tsx';

/** The sealed sheet: by which rule the text was adopted, or on precisely what it failed. */
export function CertificateSheet({ certificate }: { readonly certificate: Certificate }) {
  const table = useTable();
  const { t, names, view, model } = table;
  const adopted = certificate.outcome === 'adopted';
  const mechanism = mechanisms.find((m) => m === certificate.rule.mechanism);
  const cited = mechanism === undefined ? null : citationPhrase(model.rules.citations[mechanism]);
  const aside = [...new Set(view.dissociations.map((d) => d.by))];
  const deleted = new Set(adopted ? certificate.deleted : []);

  return (
    <section
      className="panel certificate"
      data-outcome={certificate.outcome}
      aria-labelledby="certificate-heading"
    >
      <p className="certificate-seal" aria-hidden="true">
        <TableIcon name={adopted ? 'sealed' : 'broken'} />
      </p>
      <p className="certificate-body">{names.text(view.scenario.body)}</p>
      <h2 id="certificate-heading">
        {t(
          adopted
            ? `table:certificate.adopted-${certificate.method}`
            : `table:certificate.failed-${certificate.why}`,
          { instrument: names.text(view.scenario.instrument) },
        )}
      </h2>
      {mechanism !== undefined && cited !== null && (
        <p className="certificate-rule">
          {t('table:certificate.rule', {
            title: t(`rules:${mechanism}.title`),
            citation: t(`rules:${cited.key}`, { ...cited.values }),
          })}
          <span className="muted small"> {t(`rules:${mechanism}.text`)}</span>
        </p>
      )}
      {certificate.tally !== null && (
        <VoteResult
          question={{ kind: 'proposal', proposal: adopted ? certificate.proposal : 'draft' }}
          tally={certificate.tally}
        />
      )}
      {adopted && (
        <p>
          {t('table:certificate.present', { count: certificate.present })}{' '}
          {aside.length > 0
            ? t('table:certificate.stood-aside', {
                count: aside.length,
                delegations: actorList(table, aside),
              })
            : certificate.method === 'consensus' && t('table:certificate.nobody-aside')}
        </p>
      )}
      {!adopted && <Failure certificate={certificate} />}
      {adopted && (
        <ol className="certificate-text treaty-text">
          {model.provisions.map(({ id, provision }) => {
            const option = provision.options.find((o) => o.id === certificate.text[id]);
            if (option === undefined) return null;
            return (
              <li key={id} data-deleted={deleted.has(id) || undefined}>
                <p className="nt-article">
                  {t('table:clause-name', {
                    article: provision.article,
                    title: names.text(provision.title),
                  })}
                </p>
                <p>{deleted.has(id) ? t('table:clause-deleted') : names.text(option.text)}</p>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
