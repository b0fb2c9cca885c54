// The template against which plans are shown, kept from visit to visit.
const KEY = 'doichieu.template';

export function preferredTemplate(): string | null {
  return localStorage.getItem(KEY);
}

export function preferTemplate(template: string): void {
  localStorage.setItem(KEY, template);
}
