import { css } from 'lit';

export const styles = css`
  table {
    border-collapse: collapse;
    width: 100%;
  }

  th,
  td {
    text-align: left;
    padding: var(--s-half) var(--s2) var(--s-half) 0;
    border-bottom: 1px solid var(--line);
  }

  dialog {
    width: min(640px, calc(100vw - 32px));
    max-height: calc(100dvh - 32px);
    padding: var(--s3);
    background: var(--raised);
    color: var(--ink);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  dialog::backdrop {
    background: var(--scrim);
  }

  h2 {
    margin-bottom: var(--s2);
  }

  .narrow {
    display: none;
    gap: var(--s1);
    margin-top: var(--s2);
  }

  @media (max-width: 640px) {
    .narrow {
      display: flex;
      flex-wrap: wrap;
    }
  }

  ol {
    margin: 0 0 var(--s2);
    padding-left: var(--s3);
    line-height: 1.6;
  }

  form {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    align-items: center;
    gap: var(--s1) var(--s2);
    margin-top: var(--s2);
  }

  form a {
    margin-right: auto;
  }
`;
