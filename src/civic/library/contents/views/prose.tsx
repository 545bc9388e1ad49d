import { Fragment, type VNode } from 'preact';
import { Table, useLocale } from '../../../../platform/ui/index.js';
import { contentsMessages } from '../contents.messages.js';
import type { ProseBlock } from '../prose.rules.js';

type ShownBlock =
  | Exclude<ProseBlock, { kind: 'table' }>
  | { kind: 'table'; rows: string[][]; number: number };

export interface ShownPart {
  title: string;
  anchor: string;
  blocks: readonly ShownBlock[];
}

const FIGURE = /^[\d\s.,%€+–-]+$/u;

/** The words of the file, as text: nothing in them is taken for markup. */
export function Prose({ parts }: { parts: readonly ShownPart[] }): VNode {
  return (
    <>
      {parts.map(({ title, anchor, blocks }, index) => (
        <Fragment key={index}>
          {title && (
            <h2 id={anchor}>
              <a href={`#${anchor}`} class="anchor">
                {title}
              </a>
            </h2>
          )}
          {blocks.map((block, at) => (
            <Block key={at} block={block} />
          ))}
        </Fragment>
      ))}
    </>
  );
}

function Block({ block }: { block: ShownBlock }): VNode {
  const t = contentsMessages(useLocale());
  if (block.kind === 'list')
    return (
      <ul>
        {block.items.map((item, index) => (
          <li key={index}>
            <Lines text={item} />
          </li>
        ))}
      </ul>
    );
  if (block.kind === 'text')
    return (
      <p>
        <Lines text={block.text} />
      </p>
    );
  const [head = [], ...rows] = block.rows;
  return (
    <Table
      caption={t('table', { number: block.number })}
      columns={head.map((label, column) => ({
        label,
        numeric: column > 0 && rows.every((row) => FIGURE.test(row[column] ?? '')),
      }))}
      rows={rows}
    />
  );
}

function Lines({ text }: { text: string }): VNode {
  return (
    <>
      {text.split('\n').map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </>
  );
}
