import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s-half);
    align-content: start;
    width: 168px;
  }

  /* A long name reaches beyond the field rather than pushing it below its neighbours. */
  label {
    font-weight: 500;
    white-space: nowrap;
  }

  .field {
    position: relative;
    display: flex;
  }

  input {
    flex: 1;
    min-width: 0;
    border-right: none;
    border-radius: var(--radius) 0 0 var(--radius);
    font-variant-numeric: tabular-nums;
  }

  input[aria-invalid='true'],
  input[aria-invalid='true'] + button {
    border-color: var(--missing);
  }

  input:focus-visible {
    z-index: 1;
  }

  button {
    width: 36px;
    padding: 0;
    justify-content: center;
    border-radius: 0 var(--radius) var(--radius) 0;
  }

  input[readonly] {
    border-right: 1px solid var(--line-strong);
    border-radius: var(--radius);
  }

  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.3;
  }
`;
