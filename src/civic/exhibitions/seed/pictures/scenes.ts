import { chitalishte, councilTable, festival, roundTable } from './meetings.js';
import type { Scene } from './palette.js';
import { answers, openData, petition } from './papers.js';
import { eveningBus, melnik, pirin, playground, schoolStreet, square } from './places.js';

/** Everything that we drew for the demonstration, by name. */
export const scenes = {
  answers,
  chitalishte,
  councilTable,
  eveningBus,
  festival,
  melnik,
  openData,
  petition,
  pirin,
  playground,
  roundTable,
  schoolStreet,
  square,
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;
