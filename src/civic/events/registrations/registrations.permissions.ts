/** Sees who registered, invites, cancels, and checks in whoever comes. */
export const REGISTER = 'events.register';
