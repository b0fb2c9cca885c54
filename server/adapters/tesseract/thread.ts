// The thread in which tesseract.js recognises. Leptonica, compiled into it, remarks on odd pages past the engine's own
// settings; what it says is not for the user's terminal.
import { createRequire } from 'node:module';

console.error = () => undefined;
createRequire(import.meta.url)('tesseract.js/src/worker-script/node/index.js');
