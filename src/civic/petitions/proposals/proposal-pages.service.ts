import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../platform/errors/index.js';
import type { PageContext, PageResult } from '../../../platform/http/index.js';
import type { ShownPetition } from '../petitions.queries.js';

/** The pages of a petition that is not public: of its initiator, and of the staff who read it. */
@Injectable()
export class ProposalPages {
  async show(_petition: ShownPetition, _ctx: PageContext): Promise<PageResult> {
    throw new NotFound('petitionNotFound');
  }
}
