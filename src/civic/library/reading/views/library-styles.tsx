import type { VNode } from 'preact';
import { asset } from '../../../../platform/ui/index.js';

/** What the library looks like beside what every page brings along; for each page of it. */
export function LibraryStyles(): VNode {
  return <link rel="stylesheet" href={asset('library.css')} />;
}
