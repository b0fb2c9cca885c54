// The chosen name of a list of choices, in full beneath it where the control cuts it.
import { html, nothing, type TemplateResult } from 'lit';

/** Letters that the narrowest of these controls, on a phone, shows of a name. */
const SHOWN = 24;

/** For the eye alone: a reader of the screen has heard the name from the control. */
export function nameInFull(name: string): TemplateResult | typeof nothing {
  return name.length <= SHOWN ? nothing : html`<p class="full small soft" aria-hidden="true">${name}</p>`;
}
