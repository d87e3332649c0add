import { folded } from '../seat/search.ts';

/** A file made on this device. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Blob;
}

/** Hands a file to the browser to save. */
export function saveFile({ name, type, content }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken the address over by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name any file system takes, without an ending. */
export function fileName(name: string): string {
  const plain = folded(name).replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-+|-+$/g, '').slice(0, 60) || 'game';
}
