import { Injectable } from '@nestjs/common';
import { pick, type Locale } from '../../platform/i18n/index.js';
import { parseSubjectKey, subjectKey, type SubjectCard } from './subject.js';
import { Subjects } from './subjects.service.js';

const MOST_LATEST = 100;

/** What the staff choose from when something of theirs is about other subjects. */
@Injectable()
export class SubjectChoices {
  constructor(private readonly subjects: Subjects) {}

  /**
   * What changed last among all that the public reads, and what was chosen before.
   * @param own the type of the chooser, which does not choose itself
   */
  async among(
    own: string,
    chosen: readonly string[],
    locale: Locale,
  ): Promise<{ value: string; label: string }[]> {
    const latest = (await this.subjects.latest(MOST_LATEST)).filter(({ ref }) => ref.type !== own);
    const cards = new Map<string, SubjectCard>(latest.map((card) => [subjectKey(card.ref), card]));
    const missing = chosen.flatMap((key) => (cards.has(key) ? [] : (parseSubjectKey(key) ?? [])));
    for (const [key, card] of await this.subjects.cards(missing)) cards.set(key, card);
    return [...cards]
      .map(([value, { ref, title }]) => ({
        value,
        label: `${pick(this.subjects.descriptor(ref.type).label, locale)}: ${title}`,
      }))
      .sort((one, other) => one.label.localeCompare(other.label, locale));
  }
}
