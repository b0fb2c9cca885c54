// sharp set up for reading many pages once: nothing is worth keeping for the next.
import sharp from 'sharp';

// Its cache holds up to 50 MB of pictures that no one will ask for again.
sharp.cache(false);

export { sharp };
export type { Sharp } from 'sharp';
