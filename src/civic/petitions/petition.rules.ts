import { slugify } from '../../platform/i18n/index.js';

export const PETITION = 'petition';
export const PETITIONS_PATH = '/petitions';

/** Without the language prefix. */
export function petitionPath({ id, title }: { id: string; title: string }): string {
  const slug = slugify(title);
  return `${PETITIONS_PATH}/${slug ? `${id}-${slug}` : id}`;
}

/** Where the staff act on one petition. */
export function recordPath(id: string): string {
  return `/admin/resources/petitions/records/${id}/show`;
}
