import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
    padding: var(--s3);
    max-width: 1200px;
    margin: 0 auto;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1);
  }

  .bar h1 {
    flex: 1 1 240px;
  }

  .lead {
    max-width: 72ch;
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
  }

  thead th {
    font-weight: 500;
    font-size: var(--size-small);
    color: var(--ink-soft);
    white-space: nowrap;
  }

  tbody tr:last-child > * {
    border-bottom: none;
  }

  tbody tr:hover {
    background: var(--accent-wash);
  }

  tbody th {
    font-weight: 500;
    min-width: 240px;
  }

  td {
    white-space: nowrap;
  }

  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half) var(--s2);
    padding: var(--s1) var(--s2);
  }

  li span {
    flex: 1 1 320px;
  }

  @media (max-width: 720px) {
    :host {
      padding: var(--s2) var(--s1);
    }

    .optional {
      display: none;
    }
  }
`;
