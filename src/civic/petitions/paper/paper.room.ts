import type { Provider, Type } from '@nestjs/common';
import { SheetKeyings } from './sheet-keyings.service.js';
import { SheetScans } from './sheet-scans.service.js';
import { SheetSignatures } from './sheet-signatures.service.js';
import { SheetDeeds } from './sheets.admin.deeds.js';
import { SheetsAdmin } from './sheets.admin.js';
import { SheetQueries } from './sheets.queries.js';
import { Sheets } from './sheets.service.js';
import { SignatureSheet } from './signature-sheet.entity.js';

export const paperEntities = [SignatureSheet];
export const paperControllers: Type[] = [];
export const paperProviders: Provider[] = [
  SheetDeeds,
  SheetKeyings,
  SheetQueries,
  Sheets,
  SheetsAdmin,
  SheetScans,
  SheetSignatures,
];
