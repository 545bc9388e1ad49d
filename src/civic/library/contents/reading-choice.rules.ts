import type { Locale } from '../../../platform/i18n/index.js';
import { copyToRead } from './reading-state.rules.js';
import type { FileReading } from './contents.queries.js';

/**
 * In which file a publication is read: of the asked version, else of the current one and those before it, in the
 * language of the page, else of the publication, else in any.
 * @param files that this reader may see, the latest version first
 * @param holders the files that have what is looked for; null where every file will do
 */
export function fileToRead(
  files: readonly FileReading[],
  { asked, current, langs }: { asked: number | null; current: number; langs: readonly Locale[] },
  holders: ReadonlySet<string> | null,
): FileReading | null {
  const numbers = [...new Set(files.map(({ number }) => number))];
  // What is in preparation is read where it is asked for, or where there is nothing else.
  const order =
    asked === null
      ? [...numbers.filter((number) => number <= current), ...(current === 0 ? numbers : [])]
      : [asked];
  for (const number of order) {
    const own = files.filter((file) => file.number === number);
    const copies = langs.map((lang) => copyToRead(own, lang)).filter((copy) => copy !== null);
    const held = holders ? [...copies, ...own].find(({ id }) => holders.has(id)) : copies[0];
    if (held) return held;
  }
  return null;
}
