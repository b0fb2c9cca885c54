import { css } from 'lit';

export const formStyles = css`
  :host {
    display: block;
    width: min(400px, 100%);
  }

  form {
    display: grid;
    gap: var(--s2);
    padding: var(--s3);
  }

  label {
    display: grid;
    gap: var(--s-half);
    font-weight: 500;
  }

  label .soft {
    font-weight: 400;
  }

  input {
    min-height: 36px;
    width: 100%;
  }

  button.primary {
    justify-content: center;
    min-height: 36px;
  }

  dialog {
    width: min(400px, calc(100vw - 32px));
    padding: 0;
    background: var(--raised);
    color: var(--ink);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  dialog::backdrop {
    background: var(--scrim);
  }
`;
