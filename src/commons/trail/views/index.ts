export { TrailLinks, type TrailLinksProps } from './trail-links.js';
