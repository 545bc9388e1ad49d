import type { ComponentChildren, VNode } from 'preact';
import { Link, useLocale, usePath } from './locale.js';
import { uiMessages } from './ui.messages.js';

export interface ListDataProps {
  /** Of the list's beginning, where this is a later page. */
  first?: string;
  /** Addresses of the same list for machines; that of the feed is without the language prefix. */
  data: { feed: string; csv: string; xlsx?: string; json: string };
  /** Other forms of this list alone, such as a calendar. */
  children?: ComponentChildren;
}

/** Below a list: the way back to its beginning, and the same rows as feed, table and data. */
export function ListData({ first, data, children }: ListDataProps): VNode {
  const t = uiMessages(useLocale());
  const at = usePath();
  return (
    <p class="actions small">
      {first && <Link path={first}>{t('firstPage')}</Link>}
      {children}
      <a href={at(data.feed)} type="application/atom+xml">
        {t('listFeed')}
      </a>
      <a href={data.csv} type="text/csv">
        {t('listCsv')}
      </a>
      {data.xlsx && <a href={data.xlsx}>{t('listXlsx')}</a>}
      <a href={data.json} type="application/json">
        {t('listJson')}
      </a>
    </p>
  );
}
