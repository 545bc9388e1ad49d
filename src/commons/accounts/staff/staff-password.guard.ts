import { Injectable } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { STAFF_PASSWORD } from './staff-password.strategy.js';

/** Runs the strategy before the route; a wrong password is a value for the form, not an exception. */
@Injectable()
export class StaffPasswordGuard extends AuthGuard(STAFF_PASSWORD) {
  override handleRequest<T>(error: Error | null, accepted: T | false): T {
    if (error) throw error;
    return (accepted || null) as T;
  }
}
