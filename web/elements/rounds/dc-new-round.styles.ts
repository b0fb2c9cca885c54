import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    max-width: 760px;
    margin: var(--s3) auto;
    padding: 0 var(--s2);
    width: 100%;
  }

  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
    padding: var(--s3);
  }

  label {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-half);
    font-weight: 500;
  }

  /* Of the choice above it. */
  .full {
    margin-top: calc(-1 * var(--s1));
  }

  .radio {
    display: flex;
    align-items: center;
    gap: var(--s1);
    font-weight: 400;
  }

  .radio input {
    min-height: 0;
  }

  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-width: 0;
    gap: var(--s1);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    padding: var(--s2);
  }

  legend {
    font-weight: 500;
    padding: 0 var(--s-half);
  }

  textarea {
    width: 100%;
    resize: vertical;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1);
    align-items: center;
  }

  .row select {
    flex: 1;
    min-width: 0;
  }
`;
