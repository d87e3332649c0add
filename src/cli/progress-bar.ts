import { SingleBar } from 'cli-progress';

/**
 * On standard error and only on a terminal, so that nothing of it ends in a file; null elsewhere.
 *
 * @param format words with `{bar}`, `{value}` and `{total}` in them
 */
export function progressBar(format: string, total: number): SingleBar | null {
  if (!process.stderr.isTTY) return null;
  const bar = new SingleBar({
    format,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0);
  return bar;
}
