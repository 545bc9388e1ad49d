/** In place of what AdminJS would show and we do not: screens tell their own news, and what is done with many rows has screens of its own. */
export default function Nothing() {
  return null;
}
