import { Injectable } from '@nestjs/common';
import { placeName, Settlements, Units } from '../../commons/accounts/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import type { Choice } from '../../platform/backoffice/index.js';
import { Database, readerOf, rows, type Tx } from '../../platform/database/index.js';
import type { Text } from '../../platform/i18n/index.js';
import type { Choices, PublicationInput } from './publication-input.rules.js';
import type { Level } from './publication.rules.js';

export type Names = Record<'topics' | 'places' | 'units', ReadonlyMap<string, Text>>;

/** What may be chosen: the registers of the commons and our strategic documents, as sets and for forms. */
@Injectable()
export class PublicationChoices {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly unitRegister: Units,
    private readonly settlements: Settlements,
  ) {}

  /**
   * The chosen parent stays locked, so that its level is the same when this one is written.
   * @param id of what is written; null before it is there
   */
  async known(tx: Tx, id: string | null, { parentId }: Pick<PublicationInput, 'parentId'>): Promise<Choices> {
    const reader = readerOf(tx);
    const [topics, places, units] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.unitRegister.all(),
    ]);
    const [parent] = await rows<{ level: Level | null }>(
      tx,
      'SELECT level FROM publication WHERE id = $1 AND id IS DISTINCT FROM $2 FOR SHARE',
      [parentId, id],
    );
    const below = await reader.read<{ level: Level }>('SELECT level FROM publication WHERE parent_id = $1', [
      id,
    ]);
    return {
      topics: new Set(topics.keys()),
      places: new Set(places.map(({ ekatte }) => ekatte)),
      units: new Set(units.map((unit) => unit.id)),
      parent: parent ?? null,
      below: below.map(({ level }) => level),
    };
  }

  async names(): Promise<Names> {
    const [topics, places, units] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.unitRegister.all(),
    ]);
    return {
      topics,
      places: new Map(
        places.map((place): [string, Text] => [
          place.ekatte,
          { bg: placeName(place, 'bg'), en: placeName(place, 'en') },
        ]),
      ),
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
    return (await this.settlements.all()).map((place) => ({
      value: place.ekatte,
      label: placeName(place, 'bg'),
    }));
  }

  /** The narrowest level serves others and is served by none. */
  async parents(): Promise<Choice[]> {
    return this.database.read<Choice>(
      `SELECT id AS value, title AS label FROM publication
       WHERE level IN ('developmentPlan', 'strategy', 'programme') ORDER BY title COLLATE "bg-x-icu", id`,
    );
  }
}
