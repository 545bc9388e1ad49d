import { Injectable } from '@nestjs/common';
import { Units } from '../../../commons/accounts/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import type { Choice } from '../../../platform/backoffice/index.js';

/** What may be chosen in the forms of the desk, and what stands for the codes of its records. */
@Injectable()
export class RecommendationChoices {
  constructor(
    private readonly subjects: Subjects,
    private readonly unitRegister: Units,
  ) {}

  async topics(): Promise<Choice[]> {
    return [...(await this.subjects.topicNames())].map(([value, name]) => ({ value, label: name.bg }));
  }

  async units(): Promise<Choice[]> {
    return (await this.unitRegister.all()).map(({ id, name }) => ({ value: id, label: name.bg }));
  }

  /** Those that new work can be given to. */
  async activeUnits(): Promise<Choice[]> {
    return (await this.unitRegister.active()).map(({ id, name }) => ({ value: id, label: name.bg }));
  }
}
