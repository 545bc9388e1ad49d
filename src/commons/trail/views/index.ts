export { TrailLinks, type TrailItem, type TrailLinksProps } from './trail-links.js';
