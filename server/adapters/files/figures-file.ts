// The network for handwritten figures that ships with the project.
import { readFile } from 'node:fs/promises';
import type { FiguresNetwork } from '../../pages/figures/network.ts';
import { loadNetwork } from '../../pages/figures/network-file.ts';

export const FIGURES_FILE = new URL('../../../corpus/handwriting/figures.bin', import.meta.url);

/** Throws where the file is missing or of another network than the code expects. */
export async function loadShippedFigures(): Promise<FiguresNetwork> {
  // Small buffers share memory with others and may start at an odd byte.
  return loadNetwork(new Uint8Array(await readFile(FIGURES_FILE)));
}
