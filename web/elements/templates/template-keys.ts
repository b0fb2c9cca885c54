// A key pressed on a template's page → what is to be done.
import { isTyping } from '../../is-typing.ts';

export type TemplateCommand =
  | 'up'
  | 'down'
  | 'save'
  | 'undo'
  | 'redo'
  | 'next'
  | 'previous'
  | 'merge'
  | 'leave-out'
  | 'select'
  | 'add';

const LETTERS: Readonly<Record<string, TemplateCommand>> = {
  j: 'next',
  k: 'previous',
  g: 'merge',
  x: 'leave-out',
  v: 'select',
  n: 'add',
};

/** In a field letters are text, and what is taken back there is what was typed. */
export function commandOf(event: KeyboardEvent): TemplateCommand | undefined {
  const key = event.key.toLowerCase();
  const isControl = event.ctrlKey || event.metaKey;
  if (event.altKey) {
    if (isControl) return undefined;
    return event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : undefined;
  }
  if (isControl && key === 's') return 'save';
  if (isTyping(event)) return undefined;
  if (!isControl) return LETTERS[key];
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo';
  return key === 'z' ? 'undo' : undefined;
}
