import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import type { Contact } from './participants.service.js';

/** One place where data about people lies. Whoever holds some registers both hooks. */
export interface PersonalDataHolder {
  /** Stable; the key in the exported file. */
  name: string;
  label: Text;
  /** All that is held about this person, as plain values for JSON. */
  export(person: Contact): Promise<unknown>;
  /** Forgets the person in the transaction that erases the account. */
  erase(tx: Tx, person: Contact, now: Date): Promise<void>;
}

/** Who holds personal data. Modules register in onModuleInit. */
@Injectable()
export class PersonalData {
  private readonly list: PersonalDataHolder[] = [];

  register(holder: PersonalDataHolder): void {
    this.list.push(holder);
  }

  holders(): readonly PersonalDataHolder[] {
    return this.list;
  }

  async export(person: Contact): Promise<Record<string, unknown>> {
    const parts: Record<string, unknown> = {};
    for (const holder of this.list) parts[holder.name] = await holder.export(person);
    return parts;
  }

  async erase(tx: Tx, person: Contact, now: Date): Promise<void> {
    for (const holder of this.list) await holder.erase(tx, person, now);
  }
}
