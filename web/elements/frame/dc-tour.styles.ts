import { css } from 'lit';

export const styles = css`
  .tour {
    inset: auto;
    position: fixed;
    margin: 0;
    width: min(360px, calc(100vw - 16px));
    padding: var(--s2);
    color: var(--ink);
    background: var(--raised);
    border: 1px solid var(--accent);
    border-radius: var(--radius);
    box-shadow: 0 8px 24px var(--scrim);
    outline: none;
  }

  h2 {
    margin-bottom: var(--s-half);
  }

  .row {
    display: flex;
    align-items: center;
    gap: var(--s1);
    margin-top: var(--s2);
  }

  .row span {
    flex: 1;
    white-space: nowrap;
  }
`;
