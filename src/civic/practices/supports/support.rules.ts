/** Behind the link of a letter: what it confirms, and takes back. */
export const SUPPORT_PATH = '/practice-support';
