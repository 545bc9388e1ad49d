import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../../../platform/clock/index.js';
import { localePath } from '../../../../platform/i18n/index.js';
import { SignatureLinks } from '../signature-links.js';
import { SignatureIntake } from './signature-intake.service.js';

type Confirming = FastifyRequest<{ Params: { token: string } }>;

/**
 * The button behind the link of the letter. On the day on which everybody comes this is what everybody does, so it stands beside the
 * framework's controllers: behind the same guard, without their interceptors, and nothing is rendered for it.
 */
@Injectable()
export class ConfirmingRoute implements OnModuleInit {
  constructor(
    private readonly adapter: HttpAdapterHost,
    private readonly links: SignatureLinks,
    private readonly intake: SignatureIntake,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const fastify = this.adapter.httpAdapter?.getInstance<FastifyInstance | undefined>();
    fastify?.post('/signatures/confirm/:token', (request: Confirming, reply) => this.confirm(request, reply));
  }

  private async confirm(request: Confirming, reply: FastifyReply): Promise<FastifyReply> {
    const { token } = request.params;
    const key = this.links.read('confirm', token);
    const outcome = await this.intake.confirm({ ...key, now: this.clock.now() });
    const path =
      outcome === 'counted' ? `/petitions/${key.petitionId}/signed` : `/signatures/confirm/${token}`;
    return reply
      .code(303)
      .header('location', localePath(request.raw.locale ?? 'bg', path))
      .header('cache-control', 'no-store, private')
      .send();
  }
}
