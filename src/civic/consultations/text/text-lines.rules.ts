/** What a line of a legal text begins, by how it looks. */
export type Line =
  | { begins: 'article'; word: string; number: string; rest: string }
  | { begins: 'provision'; number: string; rest: string }
  | ({ begins: 'part' } & PartLine)
  | { begins: 'paragraph' }
  | { begins: 'nothing' };

export interface PartLine {
  heading: string;
  level: 'annex' | 'division' | 'chapter' | 'section' | 'provisions' | 'other';
  /** „Глава първа“ without its title: what makes the address, and what a title may follow on the next line. */
  name: string;
  isBare: boolean;
}

/** „Чл. 17, ал. 2 се изменя“ and „чл. 12. Ако“ at the turn of a line speak of an article and begin none. */
const TAIL = String.raw`(?:\s*[.:]\s*|\s*(?=\()|\s+(?=\p{Lu})|$)(.*)$`;
const ARTICLE = new RegExp(String.raw`^(Чл\.|ЧЛ\.|Член|Art\.|Article)\s*(\d+[а-яА-Яa-zA-Z]?)${TAIL}`, 'u');
const PROVISION = new RegExp(String.raw`^§\s*(\d+[а-яА-Яa-zA-Z]?)${TAIL}`, 'u');
const MARKED = /^#+\s+(.+)$/u;
const ANNEX = /^(?:Приложение|Annex)(?=$|[\s.:])(?:\s+(?:№\s*)?(\d+[а-яa-z]?)(?![\p{L}\d]))?/iu;
const ORDINAL = [
  String.raw`(?:двадесет|тридесет|четиридесет)\s+и\s+\p{L}+`,
  '(?:първ|втор|трет|четвърт|пет|шест|седм|осм|девет|(?:\\p{L}+на)?десет|двадесет|тридесет)[аио]',
  'one|two|three|four|five|six|seven|eight|nine|ten|first|second|third',
  String.raw`[IVXLІХ]+[а-я]?|\d+[а-я]?`,
].join('|');
const CHAPTER = new RegExp(
  String.raw`^(Глава|Раздел|Част|Дял|Chapter|Section|Part)\s+(${ORDINAL})(?![\p{L}\d])`,
  'iu',
);
const PROVISIONS =
  /^(?:(?:Преходн|Допълнителн|Заключителн)[аи]\s(?:.*\s)?разпоредб[аи]|(?:Transitional|Additional|Final)\s(?:.*\s)?provisions)$/iu;
const NEW_PARAGRAPH = /^(?:\(\d+[а-яa-z]?\)|\d+[а-я]?(?:\.\d+)*[.)]\s|[а-яa-z]\)\s|[-–•]\s)/iu;
export const LONGEST_HEADING = 140;

export function lineOf(line: string): Line {
  const article = ARTICLE.exec(line);
  if (article) {
    const [, word = '', number = '', rest = ''] = article;
    return { begins: 'article', word, number, rest };
  }
  const provision = PROVISION.exec(line);
  if (provision) return { begins: 'provision', number: provision[1]!, rest: provision[2]! };
  const part = line.length <= LONGEST_HEADING ? partOf(line) : null;
  if (part) return { begins: 'part', ...part };
  return { begins: NEW_PARAGRAPH.test(line) ? 'paragraph' : 'nothing' };
}

/** „Разделно събиране“ is a title; „(1) Наредбата урежда:“ is already text. */
export function isTitle(text: string): boolean {
  return text !== '' && text.length <= LONGEST_HEADING && !text.startsWith('(') && !/[.;:,]$/.test(text);
}

function partOf(line: string): PartLine | null {
  const marked = MARKED.exec(line)?.[1];
  const heading = marked ?? line;
  const annex = ANNEX.exec(heading);
  if (annex) return named('annex', annex[0], heading);
  const chapter = CHAPTER.exec(heading);
  if (chapter && (marked || !/[.;,]$/.test(heading.slice(chapter[0].length))))
    return named(levelOf(chapter[1]!.toLowerCase()), chapter[0], heading);
  if (PROVISIONS.test(heading)) return { heading, level: 'provisions', name: heading, isBare: false };
  return marked ? { heading, level: 'other', name: heading, isBare: false } : null;
}

function named(level: PartLine['level'], name: string, heading: string): PartLine {
  return { heading, level, name, isBare: /^[.:]?$/.test(heading.slice(name.length)) };
}

function levelOf(word: string): PartLine['level'] {
  if (word === 'глава' || word === 'chapter') return 'chapter';
  return word === 'раздел' || word === 'section' ? 'section' : 'division';
}
