/** Transliteration Act, art. 3 and 4 (Закон за транслитерацията). */
const LETTERS: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
  // Not Bulgarian, but seen in names.
  ё: 'yo',
  ы: 'y',
  э: 'e',
};

const LONGEST = 80;

function transliterateWord(word: string): string {
  // The country's name keeps its established spelling (art. 6), and a final „ия“ is written „ia“ (art. 5).
  if (word === 'българия') return 'bulgaria';
  const stem = word.endsWith('ия') ? `${word.slice(0, -2)}иа` : word;
  return Array.from(stem, (letter) => LETTERS[letter] ?? letter).join('');
}

/** An address part out of a title: „Наредба за зелената система“ → 'naredba-za-zelenata-sistema'; '' when nothing is left. */
export function slugify(title: string): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) =>
      transliterateWord(word)
        .normalize('NFD')
        .replace(/[^a-z0-9]/g, ''),
    )
    .filter((word) => word !== '');

  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}
