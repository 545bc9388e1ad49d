export { ExhibitionsModule } from './exhibitions.module.js';
export { seedExhibitions } from './exhibitions.seed.js';
export { drawing } from './seed/pictures/drawing.js';
