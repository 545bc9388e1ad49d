const CUT = '…';

/**
 * A text in lines that are no wider than there is room; what does not fit ends in „…“.
 * @param wide how wide a text would be drawn
 */
export function cardLines(
  text: string,
  { room, most, wide }: { room: number; most: number; wide: (text: string) => number },
): string[] {
  const lines: string[] = [];
  let rest = text.replace(/\s+/gu, ' ').trim();
  while (rest !== '') {
    const line = firstLine(rest, room, wide);
    if (lines.length === most - 1 && line.length < rest.length) {
      lines.push(shortened(rest, room, wide));
      break;
    }
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return lines;
}

/** Whole words where they fit; a word that is wider than the card is broken. */
function firstLine(text: string, room: number, wide: (text: string) => number): string {
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (wide(longer) > room) break;
    line = longer;
  }
  return line === '' ? asMuchAsFits(text.split(' ')[0]!, room, wide) : line;
}

function shortened(text: string, room: number, wide: (text: string) => number): string {
  const kept = firstLine(text, room - wide(CUT), wide);
  return `${kept.replace(/[\s,;:.–—-]+$/u, '')}${CUT}`;
}

function asMuchAsFits(word: string, room: number, wide: (text: string) => number): string {
  const letters = Array.from(word);
  let count = letters.length;
  while (count > 1 && wide(letters.slice(0, count).join('')) > room) count -= 1;
  return letters.slice(0, count).join('');
}
