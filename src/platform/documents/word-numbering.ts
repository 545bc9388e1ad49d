/** One level of a numbered list, as word/numbering.xml has it. */
interface Level {
  format: string;
  /** „Чл. %1.“ */
  text: string;
  start: number;
}

interface NumberedBy {
  numId: string;
  level: number;
}

const PROPERTIES = /<w:pPr(?:\s[^>]*[^/>])?>([^]*?)<\/w:pPr>/g;
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LARGEST_ROMAN = 4_000;

/**
 * Word numbers paragraphs when it shows them: „Чл. 12.“ is in no text of the document. This writes the numbers into
 * the paragraphs, as if they had been typed.
 */
export function withNumbers(document: string, numbering: string, styles: string): string {
  const lists = new Lists(numbering);
  const byStyle = stylesNumbered(styles);
  // What a paragraph was before a tracked change is no property of it.
  return document
    .replace(/<w:pPrChange\b[^]*?<\/w:pPrChange>/g, '')
    .replace(PROPERTIES, (all, properties: string) => {
      const label = lists.next(numberedBy(properties, byStyle));
      return label ? `${all}<w:r><w:t xml:space="preserve">${label} </w:t></w:r>` : all;
    });
}

class Lists {
  private readonly levelsOf = new Map<string, Map<number, Level>>();
  private readonly listOf = new Map<string, string>();
  private readonly restarts = new Map<string, Map<number, number>>();
  private readonly counts = new Map<string, number[]>();

  constructor(xml: string) {
    const lists = [
      ...xml.matchAll(/<w:abstractNum\s[^>]*?w:abstractNumId="(\d+)"[^>]*>([^]*?)<\/w:abstractNum>/g),
    ];
    for (const [, id = '', list = ''] of lists) {
      const style = valueOf(list, 'numStyleLink');
      const said = style ? lists.find(([, , other = '']) => valueOf(other, 'styleLink') === style) : null;
      this.levelsOf.set(id, levelsIn(said?.[2] ?? list));
    }
    for (const [, id = '', num = ''] of xml.matchAll(
      /<w:num\s[^>]*?w:numId="(\d+)"[^>]*>([^]*?)<\/w:num>/g,
    )) {
      this.listOf.set(id, valueOf(num, 'abstractNumId') ?? '');
      this.restarts.set(id, restartsIn(num));
    }
  }

  next(by: NumberedBy | null): string {
    const list = by && this.listOf.get(by.numId);
    const levels = list ? this.levelsOf.get(list) : undefined;
    const level = by && levels?.get(by.level);
    if (!by || !list || !level) return '';
    if (level.format === 'bullet') return '–';
    if (level.format === 'none') return '';
    const counts = this.counted(by, list, level);
    return level.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const place = Number(digit) - 1;
        const told = levels!.get(place);
        return told ? numeral(told.format, counts[place] ?? told.start) : '';
      })
      .trim();
  }

  private counted({ numId, level: at }: NumberedBy, list: string, level: Level): readonly number[] {
    const restarts = this.restarts.get(numId);
    const counts = this.counts.get(list) ?? [];
    const restart = restarts?.get(at);
    if (restart !== undefined) {
      restarts!.delete(at);
      counts[at] = restart;
    } else {
      counts[at] = counts[at] === undefined ? level.start : counts[at] + 1;
    }
    counts.length = at + 1;
    this.counts.set(list, counts);
    return counts;
  }
}

function levelsIn(list: string): Map<number, Level> {
  const found = list.matchAll(/<w:lvl\s[^>]*?w:ilvl="(\d)"[^>]*>([^]*?)<\/w:lvl>/g);
  return new Map(
    [...found].map(([, at, level = '']) => [
      Number(at),
      {
        format: valueOf(level, 'numFmt') ?? 'decimal',
        text: valueOf(level, 'lvlText') ?? '',
        start: Number(valueOf(level, 'start') ?? 1),
      },
    ]),
  );
}

function restartsIn(num: string): Map<number, number> {
  const found = num.matchAll(
    /<w:lvlOverride\s[^>]*?w:ilvl="(\d)"[^>]*>\s*<w:startOverride\s[^>]*?w:val="(\d{1,6})"/g,
  );
  return new Map([...found].map(([, at, start]) => [Number(at), Number(start)]));
}

/** A style may number every paragraph that has it. */
function stylesNumbered(xml: string): Map<string, NumberedBy> {
  const own = new Map<string, NumberedBy>();
  const basedOn = new Map<string, string>();
  for (const [, id = '', style = ''] of xml.matchAll(
    /<w:style\s[^>]*?w:styleId="([^"]+)"[^>]*>([^]*?)<\/w:style>/g,
  )) {
    const by = numberingIn(style);
    const above = valueOf(style, 'basedOn');
    if (by) own.set(id, by);
    else if (above) basedOn.set(id, above);
  }
  for (const id of basedOn.keys()) {
    const seen = new Set<string>();
    let at: string | undefined = id;
    while (at && !own.has(at) && !seen.has(at)) at = basedOn.get(seen.add(at) && at);
    const by = at && own.get(at);
    if (by) own.set(id, by);
  }
  return own;
}

function numberedBy(properties: string, byStyle: ReadonlyMap<string, NumberedBy>): NumberedBy | null {
  const style = valueOf(properties, 'pStyle');
  return numberingIn(properties) ?? (style ? (byStyle.get(style) ?? null) : null);
}

function numberingIn(properties: string): NumberedBy | null {
  const own = /<w:numPr>([^]*?)<\/w:numPr>/.exec(properties)?.[1];
  const numId = own && valueOf(own, 'numId');
  return numId ? { numId, level: Number(valueOf(own, 'ilvl') ?? 0) } : null;
}

function valueOf(xml: string, element: string): string | undefined {
  return new RegExp(`<w:${element}\\s[^>]*?w:val="([^"]*)"`).exec(xml)?.[1];
}

function numeral(format: string, value: number): string {
  if (/roman/i.test(format)) return cased(format, 'upperRoman', roman(value));
  if (/russian/.test(format)) return cased(format, 'russianUpper', letter(CYRILLIC, value));
  if (/letter/i.test(format)) return cased(format, 'upperLetter', letter(LATIN, value));
  return format === 'decimalZero' && value < 10 ? `0${value}` : String(value);
}

function cased(format: string, upper: string, text: string): string {
  return format === upper ? text.toUpperCase() : text;
}

/** After the last letter come „аа“, „бб“. */
function letter(alphabet: string, value: number): string {
  const at = Math.max(0, value - 1);
  return alphabet[at % alphabet.length]!.repeat(Math.min(5, 1 + Math.floor(at / alphabet.length)));
}

function roman(value: number): string {
  if (value >= LARGEST_ROMAN) return String(value);
  let [rest, text] = [value, ''];
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      rest -= worth;
      text += sign;
    }
  }
  return text;
}
