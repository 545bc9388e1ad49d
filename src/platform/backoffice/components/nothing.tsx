/** In place of what AdminJS would show and we do not: screens tell their own news, bulk actions do not exist. */
export default function Nothing() {
  return null;
}
