import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { Clock } from '../../../platform/clock/index.js';
import { emailAddress } from '../participants/participants.forms.js';
import { StaffSignIn, type PasswordAccepted } from './staff-sign-in.service.js';

export const STAFF_PASSWORD = 'staff-password';
const LONGEST = 1_000;

/** passport-local asks us whether e-mail and password belong together; what follows is ours. */
@Injectable()
export class StaffPasswordStrategy extends PassportStrategy(Strategy, STAFF_PASSWORD) {
  constructor(
    private readonly signIn: StaffSignIn,
    private readonly clock: Clock,
  ) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  /** passport-local also looks into the query, and takes whatever type it finds: only strings of the body count. */
  async validate(
    request: FastifyRequest,
    email: unknown,
    password: unknown,
  ): Promise<PasswordAccepted | false> {
    const typed = (request.body ?? {}) as Record<string, unknown>;
    if (typeof email !== 'string' || typeof password !== 'string') return false;
    if (typed.email !== email || typed.password !== password || password.length > LONGEST) return false;
    if (!emailAddress.safeParse(email.trim()).success) return false;
    return (await this.signIn.checkPassword(email, password, request.ip, this.clock.now())) ?? false;
  }
}
