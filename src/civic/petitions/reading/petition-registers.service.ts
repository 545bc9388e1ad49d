import { Injectable } from '@nestjs/common';
import { SubjectNames, type Names } from '../../../commons/subjects/index.js';
import type { Text } from '../../../platform/i18n/index.js';
import { PetitionKinds, type Kind } from '../kinds/petition-kinds.service.js';
import { PetitionReasons } from '../kinds/petition-reasons.service.js';
import type { ShownPetition } from '../petitions.queries.js';

/** Names out of the registers of the commons and of this house. */
@Injectable()
export class PetitionRegisters {
  constructor(
    private readonly subjectNames: SubjectNames,
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

  names(): Promise<Names> {
    return this.subjectNames.all();
  }
}
