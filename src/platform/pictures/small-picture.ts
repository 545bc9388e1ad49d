import type { Sharp } from 'sharp';
import { FileRefused, MOST_PIXELS, pictureFacts } from '../files/index.js';

export interface SmallPictureOptions {
  width: number;
  height?: number;
  /** `cover` fills both sides and cuts what stands out; `inside` (the default) keeps the whole picture within them. */
  fit?: 'cover' | 'inside';
  /** JPEG for what mail programs show and printers draw. */
  format?: 'webp' | 'jpeg';
  /** A JPEG a tenth larger in a quarter of the time, for what is made while somebody waits. */
  quick?: boolean;
}

export interface SmallPicture {
  bytes: Buffer;
  mediaType: 'image/webp' | 'image/jpeg';
  width: number;
  height: number;
}

const QUALITY = { webp: 80, jpeg: 82 };
const MOST_SECONDS = 20;
/** JPEG and PNG are all that is ever opened: the library knows dozens of formats, each a way in. */
const READERS = ['VipsForeignLoadJpeg', 'VipsForeignLoadPng'];

/**
 * A small copy for pages: upright as the camera was held, never larger than the original, and without anything that the
 * camera noted, such as the place.
 * @param source the picture or its path
 * @throws FileRefused
 */
export async function smallPicture(
  source: Buffer | string,
  options: SmallPictureOptions,
): Promise<SmallPicture> {
  await pictureFacts(source);
  const { width, height, fit = 'inside', format = 'webp', quick = false } = options;
  const sharp = await library();
  const upright = sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width, height, fit, withoutEnlargement: true })
    .timeout({ seconds: MOST_SECONDS });
  const { data, info } = await encoded(upright, format, quick);
  return { bytes: data, mediaType: `image/${format}`, width: info.width, height: info.height };
}

async function encoded(picture: Sharp, format: 'webp' | 'jpeg', quick: boolean) {
  const shown =
    format === 'webp'
      ? picture.webp({ quality: QUALITY.webp })
      : picture.flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY.jpeg, mozjpeg: !quick });
  try {
    return await shown.toBuffer({ resolveWithObject: true });
  } catch {
    throw new FileRefused('pictureBroken');
  }
}

let loaded: Promise<typeof import('sharp').default> | undefined;

/** Loaded with the first picture: most processes never draw one. */
function library() {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    // One thread and nothing kept: pictures are made beside letters and clocks.
    sharp.concurrency(1);
    sharp.cache(false);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: READERS });
    return sharp;
  });
  return loaded;
}
