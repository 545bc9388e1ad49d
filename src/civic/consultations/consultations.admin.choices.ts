import { Injectable } from '@nestjs/common';
import { placeName, Settlements, Units } from '../../commons/accounts/index.js';
import { Subjects } from '../../commons/subjects/index.js';
import type { Choice } from '../../platform/backoffice/index.js';

import type { Choices } from './consultation.rules.js';
import { ConsultationKinds } from './kinds/consultation-kinds.service.js';

/** The registers of the commons as choices of a form. */
@Injectable()
export class ConsultationChoices {
  constructor(
    private readonly subjects: Subjects,
    private readonly unitRegister: Units,
    private readonly settlements: Settlements,
    private readonly kindRegister: ConsultationKinds,
  ) {}

  /** Everything that a form may hold, for the check. */
  async known(): Promise<Choices> {
    const [topics, settlements, units, kinds] = await Promise.all([
      this.subjects.topicNames(),
      this.settlements.all(),
      this.unitRegister.all(),
      this.kindRegister.all(),
    ]);
    return {
      topics: new Set(topics.keys()),
      places: new Set(settlements.map(({ ekatte }) => ekatte)),
      units: new Set(units.map(({ id }) => id)),
      kinds: new Map(kinds.map((kind) => [kind.code, kind])),
    };
  }

  async kinds(): Promise<Choice[]> {
    const kinds = await this.kindRegister.all();
    return kinds.filter(({ active }) => active).map(({ code, label }) => ({ value: code, label: label.bg }));
  }

  async topics(): Promise<Choice[]> {
    return [...(await this.subjects.topicNames())].map(([value, { bg }]) => ({ value, label: bg }));
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
}
