import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
    padding: var(--s3);
    max-width: 1200px;
    margin: 0 auto;
    width: 100%;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s2);
  }

  .bar h1 {
    flex: 1;
  }

  .table {
    overflow-x: auto;
  }

  table {
    width: 100%;
    border-collapse: collapse;
  }

  th,
  td {
    text-align: left;
    padding: var(--s1) var(--s2);
    border-bottom: 1px solid var(--line);
    white-space: nowrap;
  }

  thead th {
    font-weight: 500;
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  tbody tr:last-child > * {
    border-bottom: none;
  }

  tbody tr:hover {
    background: var(--accent-wash);
  }

  tbody th {
    font-weight: 500;
    white-space: normal;
  }

  .progress {
    vertical-align: 1px;
    margin-left: 6px;
  }

  .whole {
    fill: var(--line);
  }

  .part {
    fill: var(--accent);
  }

  .tag {
    font-size: var(--size-small);
    color: var(--ink-soft);
    background: var(--noise);
    border-radius: 4px;
    padding: 0 6px;
  }

  .welcome {
    display: grid;
    justify-items: center;
    gap: var(--s2);
    padding: var(--s6) var(--s2);
    text-align: center;
  }

  .welcome p {
    max-width: 620px;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--s1);
  }
`;
