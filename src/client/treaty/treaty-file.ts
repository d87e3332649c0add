import { Packer } from 'docx';
import type { GameEvent } from '../../engine/event.ts';
import type { Words } from '../table/words.ts';
import { fileName, type MadeFile } from '../ui/save-file.ts';
import { treatyOf } from './treaty.ts';
import { treatyDocument } from './treaty-document.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The text of a game as a .docx file in the language of the words. */
export async function treatyFile(
  words: Words,
  events: readonly GameEvent[],
  game: string,
): Promise<MadeFile> {
  const document = treatyDocument(treatyOf(words, events), words);
  return {
    name: `${fileName(game)}-${words.language}.docx`,
    type: WORD,
    content: await Packer.toBlob(document),
  };
}
