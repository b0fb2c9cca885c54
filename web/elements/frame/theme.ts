// Light or dark: as the system has it until a person chose otherwise, which is kept.
const KEY = 'doichieu.theme';

export function wearKeptTheme(): void {
  wear(localStorage.getItem(KEY));
}

export function turnTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const now = document.documentElement.dataset['theme'] ?? (dark ? 'dark' : 'light');
  wear(now === 'dark' ? 'light' : 'dark');
}

function wear(theme: string | null): void {
  if (theme === null) return;
  document.documentElement.dataset['theme'] = theme;
  localStorage.setItem(KEY, theme);
}
