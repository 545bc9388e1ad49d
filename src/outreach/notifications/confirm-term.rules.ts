/** How long the link of a confirmation letter works. */
export const CONFIRM_DAYS = 7;
