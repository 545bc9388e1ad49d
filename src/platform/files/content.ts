import { open, type FileHandle } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { archiveFault, type ArchiveKind } from './archive.rules.js';
import { FileRefused } from './file-refused.js';
import type { NamedKind } from './file-name.rules.js';
import { pictureFacts } from './picture-header.js';
import { slice, zipDirectory } from './zip-directory.js';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PDF = Buffer.from('%PDF-');
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const ODT = Buffer.from('mimetypeapplication/vnd.oasis.opendocument.text');
const ODT_AT = 30;
const TRAILER_BYTES = 2_048;
const HEAD_BYTES = 512;
const TEXT_BLOCK = 64 * 1024;

/** Pages and programs that only call themselves text. */
const DISGUISED = /^\s*<(?:\?php|\?=|\?xml|!doctype|html|svg|script)|^#!/i;
const BINARY = /[\u0000-\u0008\u000e-\u001f]/;

/** Looks whether the content is what the name says. @throws FileRefused */
export async function inspectContent(path: string, kind: NamedKind): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size === 0) throw new FileRefused('empty');
    await inspect(file, size, kind);
  } finally {
    await file.close();
  }
}

async function inspect(file: FileHandle, size: number, { content, extension }: NamedKind): Promise<void> {
  const head = await slice(file, 0, Math.min(size, HEAD_BYTES));
  const begins = (magic: Buffer, at = 0) => head.subarray(at, at + magic.length).equals(magic);
  const agree = (yes: boolean) => {
    if (!yes) throw new FileRefused('contentDiffers', { extension });
  };
  switch (content) {
    case 'png':
      agree(begins(PNG));
      return void (await pictureFacts(file));
    case 'jpeg':
      agree(begins(JPEG));
      return void (await pictureFacts(file));
    case 'pdf':
      agree(begins(PDF));
      return agree((await slice(file, Math.max(0, size - TRAILER_BYTES), size)).includes('%%EOF'));
    case 'docx':
    case 'xlsx':
      agree(begins(ZIP));
      return inspectArchive(file, size, content, extension);
    case 'odt':
      agree(begins(ZIP) && begins(ODT, ODT_AT));
      return inspectArchive(file, size, content, extension);
    case 'text':
      agree(!DISGUISED.test(head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '')));
      return inspectText(file, extension);
  }
}

async function inspectArchive(
  file: FileHandle,
  size: number,
  kind: ArchiveKind,
  extension: string,
): Promise<void> {
  const fault = archiveFault(kind, await zipDirectory(file, size), size);
  if (fault) throw new FileRefused(fault, { extension });
}

async function inspectText(file: FileHandle, extension: string): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let at = 0; ; at += TEXT_BLOCK) {
    const block = await slice(file, at, at + TEXT_BLOCK);
    const text = decoded(decoder, block);
    if (BINARY.test(text)) throw new FileRefused('contentDiffers', { extension });
    if (block.length === 0) return;
  }
}

function decoded(decoder: TextDecoder, block: Buffer): string {
  try {
    return decoder.decode(block, { stream: block.length > 0 });
  } catch {
    throw new FileRefused('notUtf8');
  }
}
