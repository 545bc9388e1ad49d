import { slugify } from '../../../platform/i18n/index.js';
import type { SettlementKind } from './settlement.entity.js';

export interface SettlementRow {
  ekatte: string;
  kind: SettlementKind;
  nameBg: string;
  nameEn: string;
  municipality: string;
  kmetstvo: string | null;
}

const COLUMNS = 'ekatte,kind_bg,name_bg,municipality_code,kmetstvo_code';

/**
 * Reads the list of settlements as the National Statistical Institute's EKATTE gives it, one line for each:
 * `ekatte,kind_bg,name_bg,municipality_code,kmetstvo_code`.
 * @throws Error that names the line which cannot be read
 */
export function parseSettlements(csv: string): SettlementRow[] {
  const [head, ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  if (head?.trim() !== COLUMNS) throw new Error(`Line 1: the columns must be ${COLUMNS}`);
  return lines.map((line, index) => {
    const [ekatte = '', kind = '', nameBg = '', municipality = '', kmetstvo = ''] = line
      .split(',')
      .map((cell) => cell.trim());
    if (!/^\d{5}$/.test(ekatte) || (kind !== 'гр.' && kind !== 'с.') || !nameBg || !municipality) {
      throw new Error(`Line ${index + 2}: „${line}“ is no settlement`);
    }
    return { ekatte, kind, nameBg, nameEn: latin(nameBg), municipality, kmetstvo: kmetstvo || null };
  });
}

/** By the Transliteration Act, each word with a capital. */
function latin(name: string): string {
  return slugify(name)
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
