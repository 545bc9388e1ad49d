import type { VNode } from 'preact';
import { asset } from '../../../platform/ui/index.js';

/** What recommendations look like beside what every page brings along; for each page that shows one. */
export function RecommendationStyles(): VNode {
  return <link rel="stylesheet" href={asset('recommendations.css')} />;
}
