/** Works of others that the page carries, with the licence each of their packages names. */
export const LICENCES = [
  { work: 'React', licence: 'MIT', use: 'panels' },
  { work: 'Zustand, Immer', licence: 'MIT', use: 'state' },
  { work: 'i18next, react-i18next', licence: 'MIT', use: 'languages' },
  { work: 'Phaser', licence: 'MIT', use: 'hall' },
  { work: 'idb', licence: 'ISC', use: 'saving' },
  { work: 'Zod', licence: 'MIT', use: 'checking' },
  { work: 'yaml', licence: 'ISC', use: 'checking' },
  { work: 'Floating UI', licence: 'MIT', use: 'coach' },
  { work: 'Workbox', licence: 'MIT', use: 'offline' },
  { work: 'docx', licence: 'MIT', use: 'documents' },
  { work: 'Papa Parse', licence: 'MIT', use: 'tables' },
  { work: 'Lucide', licence: 'ISC', use: 'icons' },
  { work: 'flag-icons', licence: 'MIT', use: 'flags' },
  { work: 'Source Serif 4', licence: 'OFL-1.1', use: 'typeface' },
  { work: 'Public Sans', licence: 'OFL-1.1', use: 'typeface' },
] as const;
