import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { staffMember, StaffOnly } from '../../../../commons/accounts/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Ctx, idOf, RateLimits, type PageContext } from '../../../../platform/http/index.js';
import { PetitionChoices } from '../desk/petition-choices.service.js';
import { SignaturesExport } from './signatures-export.service.js';

/** Each one reads a whole petition. */
const LIMIT = { max: 10, perSeconds: 600 };

/** The signatures of one petition as a table, for those of the staff who may take it away. */
@Controller('staff/petitions')
export class SignaturesExportController {
  constructor(
    private readonly petitions: PetitionChoices,
    private readonly table: SignaturesExport,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** Sent while it is read: the process never holds more of the table than a batch. */
  @Get(':id/signatures.csv')
  @StaffOnly('signatures.export')
  async download(
    @Ctx() ctx: PageContext,
    @Param('id') typed: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const staff = staffMember(ctx);
    const id = /^\d+$/.test(typed) ? idOf(typed) : null;
    if (!id) throw new NotFound('notFound');
    await this.petitions.own(id, staff);
    reply.headers({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="signatures-${id}.csv"`,
      'cache-control': 'no-store, private',
    });
    // A HEAD would otherwise read the whole table for nobody.
    if (request.method === 'HEAD') return void reply.send('');
    await this.limits.hit('signatures.csv', staff.staffId, LIMIT);
    const named = staff.permissions.has('signatures.readPersonal');
    const rows = await this.table.begin(id, named, staff.staffId, this.clock.now());
    reply.send(Readable.from(rows));
  }
}
