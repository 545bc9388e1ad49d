import { slugify } from '../../../platform/i18n/index.js';
import type { PartLine } from './text-lines.rules.js';

const NUMBERED = /^\((\d+[а-яa-z]?)\)/iu;
const POINT = /^(\d+[а-я]?(?:\.\d+)*)[.)]\s/iu;
const LETTER = /^([а-яa-z])\)\s/iu;
const ANNEX_NUMBER = /\d+[а-яa-z]?$/iu;

/**
 * Gives each part, article and paragraph an address that comes from its number, so that it outlives corrections of
 * the words around it: `chl-12-al-3-t-2-b-a`. What an annex numbers anew stands below the annex: `pril-1-chl-1`.
 */
export class TextAddresses {
  private readonly given = new Set<string>();
  private annex = '';
  private chapter = '';
  private article = '';
  private numbered = '';
  private point = '';
  private plain = 0;

  part({ level, name }: PartLine): string {
    if (level === 'annex') {
      this.annex = '';
      this.chapter = '';
      return this.begin(
        (this.annex = this.unique(dashed('pril', slugify(ANNEX_NUMBER.exec(name)?.[0] ?? '')))),
      );
    }
    if (level === 'section')
      return this.begin(this.unique(dashed(this.chapter || this.annex, slugify(name))));
    const address = this.unique(dashed(this.annex, slugify(name) || 'chast'));
    this.chapter = level === 'chapter' ? address : '';
    return this.begin(address);
  }

  /** @param kind `chl` for an article, `par` for a §, `tekst` for what stands in front of both */
  section(kind: 'chl' | 'par' | 'tekst', number = ''): string {
    return this.begin(this.unique(dashed(dashed(this.annex, kind), slugify(number))));
  }

  paragraph(text: string): string {
    const numbered = NUMBERED.exec(text)?.[1];
    const point = POINT.exec(text)?.[1];
    const letter = LETTER.exec(text)?.[1];
    if (numbered) {
      this.point = '';
      return (this.numbered = this.unique(`${this.article}-al-${slugify(numbered)}`));
    }
    const above = this.numbered || this.article;
    if (point) return (this.point = this.unique(`${above}-t-${slugify(point)}`));
    if (letter) return this.unique(`${this.point || above}-b-${slugify(letter)}`);
    this.plain += 1;
    return this.unique(`${this.article}-${this.plain}`);
  }

  private begin(address: string): string {
    this.article = address;
    this.numbered = this.point = '';
    this.plain = 0;
    return address;
  }

  /** A number that is used twice: no slug holds „_“, so nothing else ever has this address. */
  private unique(address: string): string {
    let candidate = address;
    for (let copy = 2; this.given.has(candidate); copy++) candidate = `${address}_${copy}`;
    this.given.add(candidate);
    return candidate;
  }
}

function dashed(above: string, below: string): string {
  return above && below ? `${above}-${below}` : above || below;
}
