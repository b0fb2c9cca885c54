import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  form {
    display: grid;
    gap: var(--s1);
    padding: var(--s2);
    box-shadow: 0 4px 12px rgb(0 0 0 / 8%);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1);
  }

  .row h2 {
    flex: 1;
  }

  .candidates button {
    font-size: var(--size-large);
  }

  input {
    flex: 1 1 120px;
    max-width: 220px;
    font-size: var(--size-large);
  }

  kbd {
    color: var(--ink-soft);
    font-size: var(--size-small);
  }

  .stake {
    padding: 0 var(--s1);
    border: 1px solid var(--partial);
    border-radius: 4px;
  }

  b {
    background: var(--partial-wash);
    border-bottom: 2px dashed var(--partial);
  }
`;
