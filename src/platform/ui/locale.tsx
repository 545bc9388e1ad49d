import { createContext, type ComponentChildren, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import { localePath, type Locale } from '../i18n/index.js';

const LocaleContext = createContext<Locale>('bg');

/** The language of the words that components bring themselves. Layout sets it; fragments rendered alone set it here. */
export function InLocale(props: { locale: Locale; children?: ComponentChildren }): VNode {
  return <LocaleContext.Provider value={props.locale}>{props.children}</LocaleContext.Provider>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** Turns an own-site path without language into the address in the page's language. */
export function usePath(): (path: string) => string {
  const locale = useLocale();
  return (path) => localePath(locale, path);
}

/** A link inside the site: `path` is written without language, as in `@Get()`. */
export function Link(props: {
  path: string;
  children?: ComponentChildren;
  class?: string;
  lang?: Locale;
  current?: boolean;
}): VNode {
  const at = usePath();
  return (
    <a
      href={at(props.path)}
      class={props.class}
      lang={props.lang}
      aria-current={props.current ? 'page' : undefined}
    >
      {props.children}
    </a>
  );
}
