/**
 * What can go wrong by the rules of the domain. One filter in platform/http turns these into a page or into
 * problem+json; `code` is stable and part of the API, `params` fill the sentence shown for it.
 */
export abstract class DomainError extends Error {
  abstract readonly status: number;

  constructor(
    readonly code: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

export class BadRequest extends DomainError {
  readonly status = 400;
}

export class Unauthenticated extends DomainError {
  readonly status = 401;
}

export class Forbidden extends DomainError {
  readonly status = 403;
}

export class NotFound extends DomainError {
  readonly status = 404;
}

/** Somebody else was faster: the row is no longer what the caller saw. */
export class Conflict extends DomainError {
  readonly status = 409;
}

/** The lifecycle has no such step from the state the subject is in. */
export class IllegalTransition extends DomainError {
  readonly status = 409;
}

/** A rule of the domain says no; `fields` ties sentences (message codes) to the fields of a form. */
export class RuleBroken extends DomainError {
  readonly status = 422;

  constructor(
    code: string,
    params: Record<string, string | number> = {},
    readonly fields: Record<string, string> = {},
  ) {
    super(code, params);
  }
}

export class TooManyRequests extends DomainError {
  readonly status = 429;

  constructor(readonly retryAfterSeconds: number) {
    super('tooManyRequests', { seconds: retryAfterSeconds });
  }
}

export class Unavailable extends DomainError {
  readonly status = 503;

  constructor(
    code: string,
    readonly retryAfterSeconds = 10,
  ) {
    super(code);
  }
}
