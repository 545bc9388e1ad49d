import { SHEET, type Scene } from './palette.js';
import { scenes, type SceneName } from './scenes.js';

/** A scene as a photographer would hand it in. @throws Error for a name of which there is none */
export async function drawing(name: string): Promise<Buffer> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const canvas = createCanvas(SHEET.width, SHEET.height);
  const scene = scenes[name as SceneName] as Scene | undefined;
  if (!scene) throw new Error(`No scene ${name}`);
  scene(canvas.getContext('2d'));
  return canvas.encode('jpeg', 92);
}
