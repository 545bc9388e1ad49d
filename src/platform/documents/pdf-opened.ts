import { fileURLToPath } from 'node:url';
import { getDocument, PasswordException, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What the library brings along for fonts that a document only names, and for pictures in the formats of scanners. */
const folder = (name: string) =>
  fileURLToPath(import.meta.resolve(`pdfjs-dist/package.json`)).replace('package.json', `${name}/`);

const MOST_PIXELS = 50_000_000;
const SILENT = 0;

/**
 * Opens a PDF from memory. The library knows no eval any more and runs scripts only in a sandbox that is not loaded here;
 * it is given no address, so that it fetches nothing.
 * @returns null when it wants a password
 */
export async function openedPdf(bytes: Uint8Array): Promise<PDFDocumentProxy | null> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      verbosity: SILENT,
      enableXfa: false,
      useSystemFonts: false,
      useWorkerFetch: false,
      maxImageSize: MOST_PIXELS,
      canvasMaxAreaInBytes: MOST_PIXELS * 4,
      standardFontDataUrl: folder('standard_fonts'),
      cMapUrl: folder('cmaps'),
      cMapPacked: true,
      wasmUrl: folder('wasm'),
      iccUrl: folder('iccs'),
    }).promise;
  } catch (error) {
    if (error instanceof PasswordException) return null;
    throw error;
  }
}
