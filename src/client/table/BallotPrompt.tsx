import { useState } from 'react';
import { type Choice, choiceKinds } from '../../engine/command.ts';
import type { Refusal } from '../../engine/refusal.ts';
import type { Question } from '../../engine/state.ts';
import { redLinesCrossed } from '../../engine/utility.ts';
import { majorityPhrase } from '../../scenario/rule-phrases.ts';
import { clauseAtIssue, textsAfter } from './ballot-effect.ts';
import { ClauseAtIssue } from './ClauseAtIssue.tsx';
import { majorityFor } from './majority-for.ts';
import { pointsOf } from './my-score.ts';
import { RedLineMark } from './RedLineMark.tsx';
import { RefusalNotice } from './RefusalNotice.tsx';
import { RollCall } from './RollCall.tsx';
import { TableIcon } from './TableIcon.tsx';
import { useTable } from './table-context.ts';
import { questionInWords } from './words.ts';

const ICONS = { yes: 'support', no: 'oppose', abstain: 'can-live-with' } as const;

/** My ballot: the question in plain words, the text it concerns, what yes and no would mean. */
export function BallotPrompt({ question }: { readonly question: Question }) {
  const table = useTable();
  const { t, legal, send, view, model, me, yardstick, lifted } = table;
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const texts = textsAfter(view, model, question);
  const issue = clauseAtIssue(view, question);
  const majority = majorityPhrase(majorityFor(model, question));
  const commandFor = (choice: Choice) =>
    legal.find(({ command }) => command.type === 'vote' && command.choice === choice)?.command;
  const points = (text: readonly number[]) =>
    me === null || yardstick === null ? 0 : pointsOf(me, yardstick, text);

  return (
    <div className="nt-ballot">
      <p className="nt-question treaty-text">{questionInWords(table, question)}</p>
      <p className="small muted">
        {t('table:majority-needed', {
          majority: t(`rules:${majority.key}`, { ...majority.values }),
        })}
      </p>
      {issue !== null && <ClauseAtIssue {...issue} />}
      {me !== null && texts !== null && (
        <dl className="nt-ballot-values">
          <div>
            <dt>{t('table:if-yes')}</dt>
            <dd>
              <strong className="figures">
                {t('table:score-points', { points: points(texts.yes) })}
              </strong>
              {redLinesCrossed(me, texts.yes, lifted).length > 0 && <RedLineMark />}
            </dd>
          </div>
          <div>
            <dt>{t('table:if-no')}</dt>
            <dd>
              {texts.no === null ? (
                t('table:no-text-worth')
              ) : (
                <>
                  <strong className="figures">
                    {t('table:score-points', { points: points(texts.no) })}
                  </strong>
                  {redLinesCrossed(me, texts.no, lifted).length > 0 && <RedLineMark />}
                </>
              )}
            </dd>
          </div>
        </dl>
      )}
      {refusal !== null && <RefusalNotice refusal={refusal} />}
      <div className="nt-choices">
        {choiceKinds.map((choice) => {
          const command = commandFor(choice);
          if (command === undefined) return null;
          return (
            <button
              key={choice}
              type="button"
              className="button nt-choice"
              data-choice={choice}
              onClick={() => setRefusal(send(command))}
            >
              <TableIcon name={ICONS[choice]} />
              {t(`table:choice.${choice}`)}
            </button>
          );
        })}
      </div>
      <RollCall />
    </div>
  );
}
