import { Injectable } from '@nestjs/common';
import { placeName, Settlements, Units } from '../../commons/accounts/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import type { Choice } from '../../platform/backoffice/index.js';
import { Database } from '../../platform/database/index.js';
import type { Text } from '../../platform/i18n/index.js';
import type { Choices } from './debate.rules.js';

const MOST_LINKED = 100;

/** What may be chosen: the registers of the commons and the reasons of this house, as sets and for forms. */
@Injectable()
export class DebateChoices {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly unitRegister: Units,
    private readonly settlements: Settlements,
  ) {}

  async known(): Promise<Choices> {
    const [topics, settlements, units] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.unitRegister.all(),
    ]);
    return {
      topics: new Set(topics.keys()),
      places: new Set(settlements.map(({ ekatte }) => ekatte)),
      units: new Set(units.map(({ id }) => id)),
    };
  }

  async names(): Promise<Record<'topics' | 'places' | 'units', ReadonlyMap<string, Text>>> {
    const [topics, settlements, units] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.unitRegister.all(),
    ]);
    const placed = settlements.map((place): [string, Text] => [
      place.ekatte,
      { bg: placeName(place, 'bg'), en: placeName(place, 'en') },
    ]);
    return {
      topics,
      places: new Map(placed),
      units: new Map(units.map(({ id, name }) => [id, name])),
    };
  }

  async topics(): Promise<Choice[]> {
    return (await this.subjects.topics()).map(({ code, name }) => ({ value: code, label: name.bg }));
  }

  async units(): Promise<Choice[]> {
    return (await this.unitRegister.all()).map(({ id, name }) => ({ value: id, label: name.bg }));
  }

  async places(): Promise<Choice[]> {
    return [...(await this.names()).places].map(([value, { bg }]) => ({ value, label: bg }));
  }

  /** Why proposals are rejected, as far as it is in use. */
  async reasons(): Promise<Choice[]> {
    return this.database.read<Choice>(
      'SELECT code AS value, name_bg AS label FROM debate_reason WHERE active ORDER BY position, code',
    );
  }

  /** Retired ones too: earlier decisions refer to them. */
  async everyReason(): Promise<Choice[]> {
    return this.database.read<Choice>('SELECT code AS value, name_bg AS label FROM debate_reason');
  }

  async reasonName(code: string): Promise<Text | null> {
    const [found] = await this.database.read<Text>(
      'SELECT name_bg AS bg, name_en AS en FROM debate_reason WHERE code = $1',
      [code],
    );
    return found ?? null;
  }

  /** What else the public can read: for links to what follows. */
  async linkable(): Promise<Choice[]> {
    const cards = await this.subjects.latest(MOST_LINKED);
    return cards.map(({ ref, title }) => ({
      value: `${ref.type}:${ref.id}`,
      label: `${this.subjects.descriptor(ref.type).label.bg}: ${title}`,
    }));
  }
}
