import { Injectable } from '@nestjs/common';
import { mayTouch, placeName, Settlements, StaffAccess, Units } from '../../../commons/accounts/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import type { Choice, StaffViewer } from '../../../platform/backoffice/index.js';
import { Database } from '../../../platform/database/index.js';

/** What may be chosen in the forms of the desk, and what stands for the codes of its records. */
@Injectable()
export class InquiryChoices {
  constructor(
    private readonly database: Database,
    private readonly subjects: Subjects,
    private readonly unitRegister: Units,
    private readonly settlements: Settlements,
    private readonly access: StaffAccess,
  ) {}

  async topics(): Promise<Choice[]> {
    return (await this.subjects.topics()).map(({ code, name }) => ({ value: code, label: name.bg }));
  }

  /** With a member of staff who works in settlements alone, theirs. */
  async places(staff?: StaffViewer): Promise<Choice[]> {
    const found = await this.settlements.all();
    const own = staff?.settlements ?? [];
    return found
      .filter(({ ekatte }) => own.length === 0 || own.includes(ekatte))
      .map((place) => ({ value: place.ekatte, label: placeName(place, 'bg') }));
  }

  async units(): Promise<Choice[]> {
    return (await this.unitRegister.all()).map(({ id, name }) => ({ value: id, label: name.bg }));
  }

  /** To which this member of staff may give work. */
  async activeUnits(staff: StaffViewer): Promise<Choice[]> {
    const active = (await this.unitRegister.active()).filter(({ id }) => mayTouch(staff, id));
    return active.map(({ id, name }) => ({ value: id, label: name.bg }));
  }

  /** Everybody who may word answers, with their unit. */
  async experts(): Promise<Choice[]> {
    const units = new Map((await this.units()).map(({ value, label }) => [value, label]));
    const everybody = await this.access.everybody();
    return everybody
      .filter(({ permissions }) => permissions.has('inquiries.answer'))
      .map(({ staffId, name, units: own }) => ({
        value: staffId,
        label: [name, ...own.flatMap((unitId) => units.get(unitId) ?? [])].join(' · '),
      }));
  }

  /** Whom a signal may accuse. */
  async everybody(): Promise<Choice[]> {
    return (await this.access.everybody()).map(({ staffId, name }) => ({ value: staffId, label: name }));
  }

  /** Grounds for no proceedings that are in use. */
  grounds(): Promise<Choice[]> {
    return this.database.read<Choice>(
      'SELECT code AS value, name_bg AS label FROM inquiry_reason WHERE active ORDER BY position, code',
    );
  }

  /** Retired ones too: earlier steps refer to them. */
  everyGround(): Promise<Choice[]> {
    return this.database.read<Choice>('SELECT code AS value, name_bg AS label FROM inquiry_reason');
  }
}
