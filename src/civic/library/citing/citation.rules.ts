import type { IsoDate } from '../../../platform/clock/index.js';
import type { Locale } from '../../../platform/i18n/index.js';
import { authorsOf, type Kind } from '../publication.rules.js';

/** What a citation is made of. */
export interface Cited {
  id: string;
  kind: Kind;
  title: string;
  lang: Locale;
  /** One a line. */
  authors: string;
  publisher: string;
  datedOn: IsoDate;
  /** Its number, told from the second on. */
  currentVersion: number;
  url: string;
}

/** „Попова, Ана“ is a person, a name without a comma an organisation. */
interface Author {
  family: string;
  given: string;
}

/** Words of the citation itself, in the language of what is cited. */
const WORDS = {
  bg: { online: 'онлайн', version: 'Версия', seen: 'прегледано', at: 'Достъпно на' },
  en: { online: 'online', version: 'Version', seen: 'viewed', at: 'Available at' },
} as const;

const BIBTEX: Partial<Record<Kind, string>> = {
  study: 'techreport',
  analysis: 'techreport',
  report: 'techreport',
  exPost: 'techreport',
};
const RIS: Partial<Record<Kind, string>> = {
  study: 'RPRT',
  analysis: 'RPRT',
  report: 'RPRT',
  exPost: 'RPRT',
  plan: 'GOVDOC',
  strategy: 'GOVDOC',
  programme: 'GOVDOC',
  ordinance: 'STAT',
  minutes: 'GOVDOC',
  poster: 'ART',
  video: 'VIDEO',
};

/**
 * As БДС ISO 690 asks for electronic sources: „ПОПОВА, Ана и Иван СТОЕВ. Заглавие [онлайн]. Версия 2. Издател, 2026
 * [прегледано 30.11.2026]. Достъпно на: …“. Where nobody is named, whoever published it stands first.
 */
export function citation(cited: Cited, today: IsoDate): string {
  const words = WORDS[cited.lang];
  const authors = namedIn(cited.authors);
  const sentences = [
    responsibility(authors, cited.lang) || cited.publisher,
    `${cited.title} [${words.online}]`,
    ...(cited.currentVersion > 1 ? [`${words.version} ${cited.currentVersion}`] : []),
    `${authors.length > 0 ? `${cited.publisher}, ` : ''}${yearOf(cited)} [${words.seen} ${spelled(today)}]`,
    `${words.at}: ${cited.url}`,
  ];
  return sentences.map((sentence) => sentence.replace(/\.$/, '')).join('. ');
}

export function bibtex(cited: Cited): string {
  const type = BIBTEX[cited.kind] ?? 'misc';
  const authors = namedIn(cited.authors);
  const fields: [string, string][] = [
    ['author', authors.map(bibtexName).join(' and ') || `{${tex(cited.publisher)}}`],
    ['title', `{${tex(cited.title)}}`],
    [type === 'techreport' ? 'institution' : 'publisher', tex(cited.publisher)],
    ['year', yearOf(cited)],
    ['month', String(Number(cited.datedOn.slice(5, 7)))],
    ...(cited.currentVersion > 1
      ? [['edition', `${WORDS[cited.lang].version} ${cited.currentVersion}`] as [string, string]]
      : []),
    ['language', cited.lang === 'bg' ? 'bulgarian' : 'english'],
    ['url', cited.url],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
  return `@${type}{megdan${cited.id},\n${lines.join(',\n')}\n}\n`;
}

/** Lines end in CR LF, as the format of reference managers has it. */
export function ris(cited: Cited): string {
  const authors = namedIn(cited.authors);
  const named = authors.map(({ family, given }) => (given ? `${family}, ${given}` : family));
  const lines: [string, string][] = [
    ['TY', RIS[cited.kind] ?? 'GEN'],
    ['ID', `megdan${cited.id}`],
    ...(named.length > 0 ? named : [cited.publisher]).map((name): [string, string] => ['AU', name]),
    ['TI', cited.title],
    ['PB', cited.publisher],
    ['PY', yearOf(cited)],
    ['DA', cited.datedOn.replaceAll('-', '/')],
    ...(cited.currentVersion > 1 ? [['ET', String(cited.currentVersion)] as [string, string]] : []),
    ['LA', cited.lang],
    ['UR', cited.url],
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('');
}

function namedIn(lines: string): Author[] {
  return authorsOf(lines).map((line) => {
    const [family = '', given = ''] = line.split(/,\s*(.*)/);
    return { family, given };
  });
}

/** The first one's family name comes first, as lists are sorted by it. */
function responsibility(authors: readonly Author[], lang: Locale): string {
  const names = authors.map(({ family, given }, index) => {
    if (!given) return family;
    const upper = family.toLocaleUpperCase(lang);
    return index === 0 ? `${upper}, ${given}` : `${given} ${upper}`;
  });
  const last = names.pop();
  const and = lang === 'bg' ? ' и ' : ' and ';
  return names.length > 0 ? `${names.join(', ')}${and}${last}` : (last ?? '');
}

function bibtexName({ family, given }: Author): string {
  return given ? `${tex(family)}, ${tex(given)}` : `{${tex(family)}}`;
}

const ESCAPED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What means something to TeX is meant as itself. */
function tex(text: string): string {
  return oneLine(text).replace(/[\\~^&%$#_{}]/g, (sign) => ESCAPED[sign] ?? `\\${sign}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function yearOf({ datedOn }: Cited): string {
  return datedOn.slice(0, 4);
}

function spelled(day: IsoDate): string {
  return day.split('-').reverse().join('.');
}
