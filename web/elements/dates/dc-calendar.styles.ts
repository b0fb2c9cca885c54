import { css } from 'lit';

export const styles = css`
  :host {
    position: absolute;
    top: calc(100% + var(--s-half));
    left: 0;
    z-index: 8;
  }

  .card {
    padding: var(--s1);
    box-shadow: 0 8px 24px var(--scrim);
  }

  .month {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--s-half);
  }

  button {
    width: 36px;
    min-height: 36px;
    padding: 0;
    justify-content: center;
    border-color: transparent;
    background: transparent;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .month button {
    font-size: var(--size-title);
  }

  table {
    border-collapse: collapse;
  }

  th {
    padding: 2px 0;
    font-size: var(--size-small);
    font-weight: 500;
    color: var(--ink-soft);
  }

  td {
    padding: 0;
  }

  .other {
    color: var(--ink-soft);
  }

  button[aria-current='date'] {
    border-color: var(--line-strong);
    font-weight: 600;
  }

  td[aria-selected='true'] button {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--accent-ink);
    font-weight: 600;
  }
`;
