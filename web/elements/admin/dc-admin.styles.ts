import { css } from 'lit';

export const styles = css`
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-half) var(--s2);
    border-bottom: 1px solid var(--line);
  }

  nav a {
    padding: var(--s-half) 0 6px;
    color: var(--ink-soft);
    text-decoration: none;
    font-weight: 500;
    border-bottom: 2px solid transparent;
  }

  nav a[aria-current='page'] {
    color: var(--ink);
    border-bottom-color: var(--accent);
  }
`;
