import type { VNode } from 'preact';

export interface PathEntryProps {
  at: string;
  iso: string;
  text: string;
  detail?: string;
}

/** The whole path of a file, in the order in which it was gone. */
export function PathList({ entries }: { entries: readonly PathEntryProps[] }): VNode {
  return (
    <ol class="list timeline">
      {entries.map(({ at, iso, text, detail }) => (
        <li key={iso + text}>
          <time class="soft small" datetime={iso}>
            {at}
          </time>
          <p>
            <b>{text}</b>
            {detail && <span class="soft"> ({detail})</span>}
          </p>
        </li>
      ))}
    </ol>
  );
}
