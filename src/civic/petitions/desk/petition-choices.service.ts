import { Injectable } from '@nestjs/common';
import { mayTouch, placeName, Settlements, Units } from '../../../commons/accounts/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import type { Choice, StaffViewer } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';

/** What may be chosen in the forms of the desk, and what stands for the codes of its records. */
@Injectable()
export class PetitionChoices {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly unitRegister: Units,
    private readonly settlements: Settlements,
  ) {}

  kinds(): Promise<Choice[]> {
    return this.database.read<Choice>(
      'SELECT code AS value, label_bg AS label FROM petition_kind ORDER BY position, code',
    );
  }

  /** Those that are in use. */
  reasons(use: 'reject' | 'leave'): Promise<Choice[]> {
    return this.database.read<Choice>(
      'SELECT code AS value, name_bg AS label FROM petition_reason WHERE use = $1 AND active ORDER BY position, code',
      [use],
    );
  }

  /** Retired ones too: earlier steps refer to them. */
  everyReason(): Promise<Choice[]> {
    return this.database.read<Choice>('SELECT code AS value, name_bg AS label FROM petition_reason');
  }

  async topics(): Promise<Choice[]> {
    return (await this.subjects.topics()).map(({ code, name }) => ({ value: code, label: name.bg }));
  }

  async places(): Promise<Choice[]> {
    const found = await this.settlements.all();
    return found.map((place) => ({ value: place.ekatte, label: placeName(place, 'bg') }));
  }

  async units(): Promise<Choice[]> {
    return (await this.unitRegister.all()).map(({ id, name }) => ({ value: id, label: name.bg }));
  }

  /** To which this member of staff may give work; with nobody named, all of them. */
  async activeUnits(staff?: StaffViewer): Promise<Choice[]> {
    const active = (await this.unitRegister.active()).filter(({ id }) => !staff || mayTouch(staff, id));
    return active.map(({ id, name }) => ({ value: id, label: name.bg }));
  }
}
