import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  form {
    display: grid;
    gap: var(--s1);
    padding: var(--s1) var(--s2);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1);
  }

  .said {
    flex: 1 1 240px;
  }

  .choices {
    display: flex;
    gap: var(--s-half);
  }

  input {
    flex: 1 1 240px;
  }

  ol {
    margin: 0;
    padding-left: var(--s2);
  }

  details {
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  summary {
    cursor: pointer;
  }
`;
