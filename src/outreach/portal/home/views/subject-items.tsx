import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '../../../../platform/i18n/index.js';
import { Link } from '../../../../platform/ui/index.js';

/** One subject in a list of the home page. */
export interface SubjectItem {
  key: string;
  kind: string;
  title: string;
  lang: Locale;
  path: string;
  /** The box at the left: days or a date. */
  box: ComponentChildren;
  note: string;
}

export function SubjectItems(props: {
  items: readonly SubjectItem[];
  locale: Locale;
  ruled?: boolean;
}): VNode {
  return (
    <ul class={props.ruled ? 'subjects ruled' : 'subjects'}>
      {props.items.map((item) => (
        <li key={item.key}>
          {item.box}
          <div>
            <span class="kind">{item.kind}</span>
            <Link path={item.path} class="name" lang={item.lang === props.locale ? undefined : item.lang}>
              {item.title}
            </Link>
            <p class="soft small">{item.note}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
