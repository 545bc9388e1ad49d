import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDir } from './project.mjs';

const file = () => join(dataDir, 'content.json');

/**
 * What the database of this data folder holds: the demo, or a municipality of its own made by `npm run init`.
 * @returns {{kind: 'demo' | 'municipality', complete: boolean} | null}
 */
export const readContent = () => (existsSync(file()) ? JSON.parse(readFileSync(file(), 'utf8')) : null);

export const writeContent = (content) => writeFileSync(file(), JSON.stringify(content));
