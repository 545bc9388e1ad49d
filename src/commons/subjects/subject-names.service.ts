import { Injectable } from '@nestjs/common';
import { pick, type Locale, type Text } from '../../platform/i18n/index.js';
import type { Option } from '../../platform/ui/index.js';
import { placeName, Settlements, Units } from '../accounts/index.js';
import { Subjects } from './subjects.service.js';

export type Names = Record<'topics' | 'places' | 'units', ReadonlyMap<string, Text>>;

/** What the codes stand for that subjects carry. */
@Injectable()
export class SubjectNames {
  constructor(
    private readonly subjects: Subjects,
    private readonly units: Units,
    private readonly settlements: Settlements,
  ) {}

  async all(): Promise<Names> {
    const [topics, settlements, units] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.units.all(),
    ]);
    return {
      topics,
      places: new Map(
        settlements.map((place): [string, Text] => [
          place.ekatte,
          { bg: placeName(place, 'bg'), en: placeName(place, 'en') },
        ]),
      ),
      units: new Map(units.map(({ id, name }) => [id, name])),
    };
  }
}

/** A code that nobody knows any more stands for itself. */
export function nameOf(names: ReadonlyMap<string, Text>, code: string): Text {
  return names.get(code) ?? { bg: code, en: code };
}

export function listOf(names: ReadonlyMap<string, Text>, codes: readonly string[], locale: Locale): string {
  return codes.map((code) => pick(nameOf(names, code), locale)).join(', ');
}

export function optionsOf(names: ReadonlyMap<string, Text>, locale: Locale): Option[] {
  return [...names].map(([value, name]) => ({ value, label: pick(name, locale) }));
}
