export { TrailLinks, type TrailItem } from './trail-links.js';
