import {
  applyDecorators,
  Injectable,
  UseFilters,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Unauthenticated } from '../../platform/errors/index.js';
import type { PageContext } from '../../platform/http/index.js';
import { ToParticipantSignIn } from './to-sign-in.filter.js';

@Injectable()
class ParticipantGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    participantId(context.switchToHttp().getRequest<FastifyRequest>().pageContext);
    return true;
  }
}

/** For signed-in participants; everybody else is taken to the sign-in page and back. */
export function ParticipantOnly(): ClassDecorator & MethodDecorator {
  return applyDecorators(UseGuards(ParticipantGuard), UseFilters(ToParticipantSignIn));
}

/** Who is signed in. @throws Unauthenticated when nobody is */
export function participantId(ctx: PageContext): string {
  if (!ctx.viewer) throw new Unauthenticated('signInFirst');
  return ctx.viewer.participantId;
}
