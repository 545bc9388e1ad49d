import { SHEET } from './palette.js';
import { scenes, type SceneName } from './scenes.js';

/** A scene as a photographer would hand it in. */
export async function drawing(name: SceneName): Promise<Buffer> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const canvas = createCanvas(SHEET.width, SHEET.height);
  scenes[name](canvas.getContext('2d'));
  return canvas.encode('jpeg', 92);
}
