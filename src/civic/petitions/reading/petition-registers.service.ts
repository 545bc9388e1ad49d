import { Injectable } from '@nestjs/common';
import { placeName, Settlements, Units } from '../../../commons/accounts/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { pick, type Locale, type Text } from '../../../platform/i18n/index.js';
import { PetitionKinds, type Kind } from '../kinds/petition-kinds.service.js';
import { PetitionReasons } from '../kinds/petition-reasons.service.js';
import type { ShownPetition } from '../petitions.queries.js';

export type Names = Record<'topics' | 'places' | 'units', ReadonlyMap<string, Text>>;

/** Names out of the registers of the commons and of this house. */
@Injectable()
export class PetitionRegisters {
  constructor(
    private readonly subjects: Subjects,
    private readonly unitRegister: Units,
    private readonly settlements: Settlements,
    private readonly kinds: PetitionKinds,
    private readonly reasons: PetitionReasons,
  ) {}

  kind({ kindCode }: Pick<ShownPetition, 'kindCode'>): Promise<Kind> {
    return this.kinds.one(kindCode);
  }

  /** Why it was rejected, or left without proceedings. */
  async ground({
    rejectionCode,
    leftCode,
  }: Pick<ShownPetition, 'rejectionCode' | 'leftCode'>): Promise<Text | null> {
    const code = rejectionCode ?? leftCode;
    return code ? (await this.reasons.one(code)).name : null;
  }

  async names(): Promise<Names> {
    const [topics, settlements, units] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.unitRegister.all(),
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
