// The page's entry: fonts, tokens, elements.
import '@fontsource/be-vietnam-pro/latin-400.css';
import '@fontsource/be-vietnam-pro/latin-500.css';
import '@fontsource/be-vietnam-pro/latin-600.css';
import '@fontsource/be-vietnam-pro/latin-ext-400.css';
import '@fontsource/be-vietnam-pro/latin-ext-500.css';
import '@fontsource/be-vietnam-pro/latin-ext-600.css';
import '@fontsource/be-vietnam-pro/vietnamese-400.css';
import '@fontsource/be-vietnam-pro/vietnamese-500.css';
import '@fontsource/be-vietnam-pro/vietnamese-600.css';
import './tokens.css';
import './base.css';
import './elements/frame/dc-app.ts';

/**
 * Faces of the page, asked for before anything is drawn in them: one that comes while thousands of cells are in sight has all of
 * them laid out anew. Letters without marks and with them lie in files of their own.
 */
for (const weight of [400, 500, 600]) void document.fonts.load(`${weight} 1rem "Be Vietnam Pro"`, 'aạ');
