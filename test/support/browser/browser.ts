// The browser that the tests use is the one that measuring uses.
export { launchBrowser } from '../../../server/evaluate/round-speed/launch-browser.ts';
