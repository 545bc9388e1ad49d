import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Unauthenticated } from '../../platform/errors/index.js';
import { localePath } from '../../platform/i18n/index.js';

const SEE_OTHER = 303;

/** Takes whoever is not signed in to the door, and back after it where going back makes sense. */
abstract class ToSignIn implements ExceptionFilter<Unauthenticated> {
  protected abstract readonly door: string;

  catch(_error: Unauthenticated, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { pageContext, method } = http.getRequest<FastifyRequest>();
    const back = method === 'GET' ? `?next=${encodeURIComponent(pageContext.path)}` : '';
    void http
      .getResponse<FastifyReply>()
      .status(SEE_OTHER)
      .header('cache-control', 'no-store')
      .header('location', localePath(pageContext.locale, `${this.door}${back}`))
      .send();
  }
}

@Catch(Unauthenticated)
export class ToParticipantSignIn extends ToSignIn {
  protected readonly door = '/sign-in';
}

@Catch(Unauthenticated)
export class ToStaffSignIn extends ToSignIn {
  protected readonly door = '/staff/sign-in';
}
