import { useTranslation } from 'react-i18next';
import type { TextVector } from '../../../engine/utility.ts';
import { clauseName } from '../../table/words.ts';
import type { SectionProps } from '../debrief-context.ts';
import { DataTable } from './DataTable.tsx';
import { realText } from './real-text.ts';

/** The final text beside the best ones that could have been adopted, clause by clause. */
export function TextsTable({ game, debrief }: SectionProps) {
  const { t } = useTranslation('debrief');
  const { balance } = debrief;
  const { model, names, words } = game;
  const texts: { readonly title: string; readonly text: TextVector }[] = [
    { title: t(balance.adopted ? 'text.final' : 'text.last'), text: balance.final },
  ];
  const add = (key: string, text: TextVector | null) => {
    if (text !== null) texts.push({ title: t(key), text });
  };
  if (balance.adopted) add('text.better', balance.better);
  add('text.nash', balance.nash);
  add('text.max-min', balance.maxMin);
  add('text.sum', balance.utilitarian);
  add('text.real', realText(model));
  return (
    <details className="nt-fold chart-table">
      <summary>{t('texts.open')}</summary>
      <DataTable
        caption={t('texts.caption')}
        columns={[{ title: t('texts.clause') }, ...texts.map(({ title }) => ({ title }))]}
        rows={model.provisions.map(({ id, index, provision }) => ({
          key: id,
          cells: [
            clauseName(words, id),
            ...texts.map(({ title, text }) => {
              const option = provision.options[text[index] ?? -1];
              if (option === undefined) return '–';
              const label = names.option(id, option.id);
              return text[index] === balance.final[index] ? (
                label
              ) : (
                <strong key={title} className="texts-other">
                  {label}
                </strong>
              );
            }),
          ],
        }))}
      />
    </details>
  );
}
