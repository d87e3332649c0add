import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../scenario/problem.ts';

/** A file that could not be played, with what to mend; no problems where it could not be read. */
export interface OpenedFile {
  readonly file: string;
  readonly problems: readonly Problem[];
}

export function ScenarioProblems({ opened }: { opened: OpenedFile }) {
  const { t } = useTranslation(['home', 'problems']);
  const { file, problems } = opened;
  return (
    <div className="notice notice--danger" role="alert">
      <CircleAlert aria-hidden="true" />
      <div>
        {problems.length === 0 ? (
          <p>{t('problems.unreadable')}</p>
        ) : (
          <>
            <h3>{t('problems.title', { file, count: problems.length })}</h3>
            <p>{t('problems.nothing')}</p>
            <div className="table-scroll">
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">{t('problems.place')}</th>
                    <th scope="col">{t('problems.what')}</th>
                    <th scope="col">{t('problems.remedy')}</th>
                  </tr>
                </thead>
                <tbody>
                  {problems.map((problem) => (
                    <tr key={`${problem.pathText} ${problem.code} ${problem.line ?? ''}`}>
                      <th scope="row">
                        <code>{problem.pathText}</code>
                        {problem.line !== undefined && (
                          <div className="small muted">
                            {t('problems.line', {
                              line: problem.line,
                              column: problem.column ?? 1,
                            })}
                          </div>
                        )}
                      </th>
                      <td>
                        {t(`problems:${problem.code}.message`, {
                          ...problem.values,
                          defaultValue: problem.message,
                        })}
                      </td>
                      <td>
                        {t(`problems:${problem.code}.remedy`, {
                          ...problem.values,
                          defaultValue: problem.remedy,
                        })}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </div>
    </div>
  );
}
