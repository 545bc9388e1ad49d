import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { DirectRoutes } from '../../../../platform/http/index.js';
import { SignatureLinks } from '../signature-links.js';
import { SignatureIntake } from './signature-intake.service.js';

/**
 * The button behind the link of the letter. On the day on which everybody comes this is what everybody does, so it is answered before the
 * framework where it can be, and nothing is rendered for it.
 */
@Injectable()
export class Confirming implements OnModuleInit {
  constructor(
    private readonly direct: DirectRoutes,
    private readonly links: SignatureLinks,
    private readonly intake: SignatureIntake,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.direct.post('/signatures/confirm/', (token) => this.confirm(token));
  }

  /**
   * @returns where it is told: what is not counted now is explained behind the link itself
   * @throws BadRequest for a link that we did not make
   */
  async confirm(token: string): Promise<string> {
    const key = this.links.read('confirm', token);
    const outcome = await this.intake.confirm({ ...key, now: this.clock.now() });
    return outcome === 'counted' ? `/petitions/${key.petitionId}/signed` : `/signatures/confirm/${token}`;
  }
}
