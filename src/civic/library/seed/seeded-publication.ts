import type { PublicationInput } from '../publication-input.rules.js';

/** A chapter as it is typed: paragraphs apart by an empty line, „# “ before a heading, „- “ before an item. */
export interface SeededChapter {
  title: string;
  text: string;
}

export interface SeededFile {
  name: string;
  label: string;
  as: 'pdf' | 'docx' | 'poster';
  /** How many of the chapters this version has; all of them when left out. */
  chapters?: number;
  alt?: string;
}

/** Days from today, to the past below 0. */
export interface SeededVersion {
  on: number;
  changes: string;
  files: readonly SeededFile[];
  /** Still in preparation. */
  pending?: true;
}

/** „2021“ and the like are counted from the year of the demonstration. */
type Fixed = Pick<PublicationInput, 'kind' | 'title' | 'summary'> &
  Partial<
    Pick<
      PublicationInput,
      'lang' | 'authors' | 'publisher' | 'licence' | 'funding' | 'videoUrl' | 'topics' | 'level'
    >
  >;

export interface SeededPublication extends Fixed {
  unit: string;
  /** Names of settlements. */
  settlements?: readonly string[];
  /** Of the document; the day of its first version when left out. */
  dated?: number;
  /** The beginning of the title of what it serves. */
  below?: string;
  /** Years from the one in which the period of planning began. */
  years?: readonly [from: number, until: number];
  reviewIn?: number;
  assessed?: number;
  chapters?: readonly SeededChapter[];
  /** The first one is published with the publication; none: it is still a draft. */
  versions: readonly SeededVersion[];
  draft?: true;
  withdrawn?: { on: number; reason: string };
  /** Beginnings of titles of what came of it. */
  ledTo?: readonly string[];
  /** Beginnings of titles of what it came from. */
  cameFrom?: readonly string[];
  /** What it speaks of. */
  about?: readonly string[];
  /** Downloads on an average day, of each file. */
  read?: number;
}

/** As the rules of visibility of the fund want it said, in words. */
export const PROJECT_FUNDING =
  'Финансирано от Европейския съюз чрез Европейския социален фонд, Оперативна програма „Добро управление“.\n\nПроект „Заедно за развитие – от добри практики и идеи към ефективни резултати“, договор № BG05SFOP001-2.009-0119-C01. Обща стойност 89 376,48 лв., от които 75 970,01 лв. европейско и 13 406,47 лв. национално съфинансиране.\n\nЦялата отговорност за съдържанието се носи от Югозападен обществено информационен център и при никакви обстоятелства не може да се приема, че документът отразява официалното становище на Европейския съюз и на Управляващия орган.';

export const ASSOCIATION = 'Югозападен обществено информационен център';
export const MUNICIPALITY = 'Община Сандански';
