import { FastifyAdapter } from '@nestjs/platform-fastify';
import { isAnswer } from './answer.js';

/** Lets answers set their own status; the framework's default for the method would win otherwise. */
export class WebAdapter extends FastifyAdapter {
  override reply(
    ...[response, body, status]: Parameters<FastifyAdapter['reply']>
  ): ReturnType<FastifyAdapter['reply']> {
    if (!isAnswer(body) || !('request' in response)) return super.reply(response, body, status);
    body.send(response).catch((error: unknown) => this.logger.error(error));
    return response;
  }
}
