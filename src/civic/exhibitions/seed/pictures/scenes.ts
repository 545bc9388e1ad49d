import { bins, fountain, neighbours, schoolVote, surgery, workshop, youthCouncil } from './deeds.js';
import { chitalishte, councilTable, festival, roundTable } from './meetings.js';
import type { Scene } from './palette.js';
import { answers, openData, petition } from './papers.js';
import { eveningBus, melnik, pirin, playground, schoolStreet, square } from './places.js';

/** Everything that we drew for the demonstration, by name. */
export const scenes = {
  answers,
  bins,
  chitalishte,
  councilTable,
  eveningBus,
  festival,
  fountain,
  melnik,
  neighbours,
  openData,
  petition,
  pirin,
  playground,
  roundTable,
  schoolStreet,
  schoolVote,
  square,
  surgery,
  workshop,
  youthCouncil,
} satisfies Record<string, Scene>;

export type SceneName = keyof typeof scenes;
