import {
  applyDecorators,
  mixin,
  UseFilters,
  UseGuards,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Forbidden, Unauthenticated } from '../../platform/errors/index.js';
import type { PageContext, StaffViewer } from '../../platform/http/index.js';
import { ToStaffSignIn } from './to-sign-in.filter.js';

function guardFor(permission: string | undefined) {
  return mixin(
    class StaffGuard implements CanActivate {
      canActivate(context: ExecutionContext): boolean {
        const staff = staffMember(context.switchToHttp().getRequest<FastifyRequest>().pageContext);
        if (permission && !staff.permissions.has(permission)) throw new Forbidden('notPermitted');
        return true;
      }
    },
  );
}

/** For officials who signed in with both factors and (if named) hold the permission. */
export function StaffOnly(permission?: string): ClassDecorator & MethodDecorator {
  return applyDecorators(UseGuards(guardFor(permission)), UseFilters(ToStaffSignIn));
}

/** Who is signed in. @throws Unauthenticated when nobody is */
export function staffMember(ctx: PageContext): StaffViewer {
  if (!ctx.staff) throw new Unauthenticated('signInFirst');
  return ctx.staff;
}
