import { css } from 'lit';

export const styles = css`
  dialog {
    width: min(520px, calc(100vw - 32px));
    padding: var(--s3);
    background: var(--raised);
    color: var(--ink);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  dialog::backdrop {
    background: var(--scrim);
  }

  .statuses,
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1);
    margin-top: var(--s2);
  }
`;
