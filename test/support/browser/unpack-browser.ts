// Before any test: two that unpacked the browser at once would start a half of it.
import { browserProgram } from '../../../server/evaluate/round-speed/launch-browser.ts';

export async function setup(): Promise<void> {
  await browserProgram();
}
