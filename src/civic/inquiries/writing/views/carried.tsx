import type { VNode } from 'preact';

/** What other pages of the form asked, sent along unseen; nothing is stored before it is sent for good. */
export function Carried(props: { values: Record<string, string | readonly string[]> }): VNode {
  return (
    <>
      {Object.entries(props.values).flatMap(([name, value]) =>
        [value]
          .flat()
          .map((one, index) => <input key={`${name}-${index}`} type="hidden" name={name} value={one} />),
      )}
    </>
  );
}
