import { Injectable } from '@nestjs/common';
import { placeName, Settlements, Units } from '../../commons/accounts/index.js';
import { parseSubjectKey, subjectKey, Subjects } from '../../commons/subjects/index.js';
import type { Choice } from '../../platform/backoffice/index.js';
import { Database, type Reader } from '../../platform/database/index.js';
import type { Text } from '../../platform/i18n/index.js';
import type { Choices } from './event-input.rules.js';
import { EVENT } from './event.rules.js';
import { EventKinds } from './kinds/event-kinds.service.js';

const MOST_LATEST = 100;
const MOST_LINKED = 40;
const MOST_CHOSEN = 500;

/** What may be chosen: the registers of the commons and our series, as sets and for forms. */
@Injectable()
export class EventChoices {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly unitRegister: Units,
    private readonly settlements: Settlements,
    private readonly kindRegister: EventKinds,
  ) {}

  /** @param about what was chosen among all that is public */
  async known(about: readonly string[], reader: Reader): Promise<Choices> {
    const [topics, places, units, kinds] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.unitRegister.all(),
      this.kindRegister.all(),
    ]);
    const series = await reader.read<{ id: string }>('SELECT id FROM event_series');
    const cards = await this.subjects.cards(
      about.flatMap((key) => parseSubjectKey(key) ?? []),
      reader,
    );
    return {
      kinds: new Set(kinds.map(({ code }) => code)),
      topics: new Set(topics.keys()),
      places: new Set(places.map(({ ekatte }) => ekatte)),
      units: new Set(units.map(({ id }) => id)),
      series: new Set(series.map(({ id }) => id)),
      about: new Set(about.filter((key) => cards.get(key)?.public)),
    };
  }

  /** `minuted` are the kinds of which minutes are kept. */
  async names(): Promise<
    Record<'kinds' | 'topics' | 'places' | 'units' | 'series', ReadonlyMap<string, Text>> & {
      minuted: ReadonlySet<string>;
    }
  > {
    const [topics, places, units, kinds, series] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.unitRegister.all(),
      this.kindRegister.all(),
      this.publicSeries(),
    ]);
    return {
      kinds: new Map(kinds.map(({ code, nameBg, nameEn }) => [code, { bg: nameBg, en: nameEn }])),
      minuted: new Set(kinds.filter(({ minuted }) => minuted).map(({ code }) => code)),
      topics,
      places: new Map(
        places.map((place): [string, Text] => [
          place.ekatte,
          { bg: placeName(place, 'bg'), en: placeName(place, 'en') },
        ]),
      ),
      units: new Map(units.map(({ id, name }) => [id, name])),
      series: new Map(series.map(({ id, title }) => [id, { bg: title, en: title }])),
    };
  }

  /** Those in use, and retired ones of which there are events. */
  async kinds(): Promise<Choice[]> {
    return this.database.read<Choice>(
      `SELECT code AS value, name_bg AS label FROM event_kind
       WHERE active OR EXISTS (SELECT FROM event WHERE kind = code) ORDER BY position, code`,
    );
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

  async series(): Promise<Choice[]> {
    return this.database.read<Choice>(
      'SELECT id AS value, title AS label FROM event_series ORDER BY id DESC',
    );
  }

  /** Confirmed by the staff; whoever else takes part is typed as a name. */
  async organisations(): Promise<Choice[]> {
    return this.database.read<Choice>(
      `SELECT id AS value, name AS label FROM organisation WHERE state = 'confirmed'
       ORDER BY name COLLATE "bg-x-icu", id`,
    );
  }

  /** What else the public can read, and what was chosen of it before: for what an event is about. */
  async linkable(): Promise<Choice[]> {
    const [latest, chosen] = await Promise.all([
      this.subjects.latest(MOST_LATEST),
      this.database.read<{ key: string }>(
        'SELECT DISTINCT unnest(about) AS key FROM event ORDER BY key LIMIT $1',
        [MOST_CHOSEN],
      ),
    ]);
    const others = latest.filter(({ ref }) => ref.type !== EVENT).slice(0, MOST_LINKED);
    const cards = new Map(others.map((card) => [subjectKey(card.ref), card]));
    const missing = chosen.flatMap(({ key }) => (cards.has(key) ? [] : (parseSubjectKey(key) ?? [])));
    for (const [key, card] of await this.subjects.cards(missing)) cards.set(key, card);
    return [...cards].map(([value, { ref, title }]) => ({
      value,
      label: `${this.subjects.descriptor(ref.type).label.bg}: ${title}`,
    }));
  }

  private publicSeries(): Promise<{ id: string; title: string }[]> {
    return this.database.read<{ id: string; title: string }>(
      `SELECT id, title FROM event_series AS series
       WHERE EXISTS (SELECT FROM event WHERE event.series_id = series.id AND event.announced_at IS NOT NULL)
       ORDER BY id DESC`,
    );
  }
}
