export { pictureFacts, type PictureFacts } from '../files/index.js';
export { shareCard, type ShareCard } from './share-card.js';
export { smallPicture, type SmallPicture, type SmallPictureOptions } from './small-picture.js';
