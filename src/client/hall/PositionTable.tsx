import { useTranslation } from 'react-i18next';
import { MarkIcon } from './MarkIcon.tsx';
import type { MapMark, MapOption, PositionMapData } from './position-map.ts';
import { type Column, SortableTable } from './SortableTable.tsx';

type Row = { readonly option: MapOption; readonly mark: MapMark };

/** The position map in words: one row for each delegation that has spoken. */
export function PositionTable({ map, caption }: { map: PositionMapData; caption: string }) {
  const { t, i18n } = useTranslation('hall');
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const rows = map.options.flatMap((option): Row[] =>
    [...option.above, ...option.below].map((mark) => ({ option, mark })),
  );
  const columns: Column<Row>[] = [
    { key: 'delegation', title: t('map.delegation'), value: (row) => row.mark.name },
    {
      key: 'stance',
      title: t('map.stance'),
      value: (row) => t(`stance.${row.mark.stance}`),
      show: (row) => (
        <span className="with-mark">
          <MarkIcon mark={row.mark.stance} />
          {t(`stance.${row.mark.stance}`)}
        </span>
      ),
    },
    { key: 'option', title: t('map.option'), value: (row) => row.option.label },
    {
      key: 'axis',
      title: t('map.axis'),
      numeric: true,
      value: (row) => row.option.axis,
      show: (row) => number.format(row.option.axis),
    },
  ];
  return (
    <SortableTable caption={caption} columns={columns} rows={rows} keyOf={(row) => row.mark.id} />
  );
}
