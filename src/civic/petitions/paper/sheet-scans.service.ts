import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rows, type Tx } from '../../../platform/database/index.js';
import { RuleBroken } from '../../../platform/errors/index.js';
import { Files } from '../../../platform/files/index.js';

const SCANS = ['application/pdf', 'image/jpeg', 'image/png'];

/** Never for the public: names, signatures and addresses are on them. */
const HELD = `SELECT scan_file_id AS file_id, false AS public FROM signature_sheet WHERE scan_file_id IS NOT NULL`;

export interface Scan {
  id: string;
  sha256: string;
}

/** Scanned sheets. */
@Injectable()
export class SheetScans implements OnModuleInit {
  constructor(private readonly files: Files) {}

  onModuleInit(): void {
    this.files.holdBy('petitions.sheets', HELD);
  }

  /**
   * One file that they uploaded themselves.
   * @throws RuleBroken when it is none, or several, or no scan
   */
  async own(tx: Tx, ids: readonly string[], staffId: string): Promise<Scan> {
    const found = await rows<Scan & { mediaType: string }>(
      tx,
      `SELECT id, sha256, media_type AS "mediaType" FROM stored_file
       WHERE id = ANY($1::bigint[]) AND stored_by_kind = 'staff' AND stored_by_id = $2`,
      [ids.filter((id) => /^[1-9]\d{0,17}$/.test(id)), staffId],
    );
    const [scan] = found;
    if (!scan || ids.length > 1) throw new RuleBroken('sheetInvalid', {}, { scan: 'scanOne' });
    if (!SCANS.includes(scan.mediaType)) throw new RuleBroken('sheetInvalid', {}, { scan: 'scanKind' });
    return scan;
  }
}
