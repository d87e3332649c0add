import countries from 'i18n-iso-countries';
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import vi from 'i18n-iso-countries/langs/vi.json' with { type: 'json' };
import type { Text } from '../../src/scenario/text.ts';

countries.registerLocale(en);
countries.registerLocale(vi);

/** Where the package's name is not the one used at the United Nations, or not the usual one in Vietnamese. */
const english: Readonly<Record<string, string>> = {
  BOL: 'Bolivia (Plurinational State of)',
  CHN: 'China',
  CIV: "Côte d'Ivoire",
  COG: 'Congo',
  CPV: 'Cabo Verde',
  CZE: 'Czechia',
  FSM: 'Micronesia (Federated States of)',
  GMB: 'Gambia',
  IRN: 'Iran (Islamic Republic of)',
  KOR: 'Republic of Korea',
  MDA: 'Republic of Moldova',
  MKD: 'North Macedonia',
  NLD: 'Netherlands (Kingdom of the)',
  PRK: "Democratic People's Republic of Korea",
  TUR: 'Türkiye',
  VEN: 'Venezuela (Bolivarian Republic of)',
  VNM: 'Viet Nam',
};

const vietnamese: Readonly<Record<string, string>> = {
  ARE: 'Các Tiểu vương quốc Ả Rập Thống nhất',
  AUS: 'Australia',
  BOL: 'Bolivia',
  CIV: "Côte d'Ivoire",
  COD: 'Cộng hòa Dân chủ Congo',
  COG: 'Congo',
  CPV: 'Cabo Verde',
  DOM: 'Cộng hòa Dominicana',
  GNQ: 'Guinea Xích Đạo',
  IRN: 'Cộng hòa Hồi giáo Iran',
  ITA: 'Italy',
  KWT: 'Kuwait',
  LAO: 'Cộng hòa Dân chủ Nhân dân Lào',
  MAR: 'Maroc',
  MDA: 'Cộng hòa Moldova',
  MYS: 'Malaysia',
  PRK: 'Cộng hòa Dân chủ Nhân dân Triều Tiên',
  ROU: 'Romania',
  STP: 'São Tomé và Príncipe',
  SYR: 'Cộng hòa Ả Rập Syria',
  USA: 'Hoa Kỳ',
};

export function nameOf(iso3: string, iso2: string): Text {
  const from = (language: string): string => {
    const name = countries.getName(iso2, language);
    if (name === undefined) throw new Error(`no name for ${iso2} in ${language}`);
    return name;
  };
  return { en: english[iso3] ?? from('en'), vi: vietnamese[iso3] ?? from('vi') };
}
