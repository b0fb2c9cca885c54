import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-width: 0;
  }

  th button {
    padding: 0;
    min-height: 28px;
    color: inherit;
  }

  .find {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1);
    margin-bottom: var(--s1);
  }

  .find input {
    flex: 1 1 200px;
    max-width: 480px;
  }

  .find .narrow {
    display: none;
  }

  th,
  td {
    vertical-align: middle;
  }

  /* Its share and no more: what is long in it would push what can be done with a row out of sight. */
  tbody th {
    width: 28%;
    max-width: 0;
  }

  tbody th div {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  td.number {
    white-space: nowrap;
  }

  .state {
    width: 260px;
    min-width: 200px;
  }

  wa-progress-bar {
    --track-height: 6px;
    --track-color: var(--line);
    --indicator-color: var(--accent);
    margin-top: var(--s-half);
  }

  .counts {
    display: inline-grid;
    grid-template-columns: repeat(4, 44px) 48px;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  /* Zeros step back by losing their colour; paler than this they could not be read. */
  .counts .none {
    color: var(--ink-soft);
  }

  .choice {
    width: 40px;
    padding: 0 0 0 var(--s1);
  }

  .choice label {
    display: inline-grid;
    place-items: center;
    width: 32px;
    height: 32px;
  }

  .choice input {
    width: 16px;
    height: 16px;
    min-height: 0;
    margin: 0;
  }

  .actions {
    white-space: nowrap;
    text-align: right;
  }

  thead .actions {
    text-align: right;
  }

  caption {
    text-align: left;
  }

  .tag {
    font-size: var(--size-small);
    font-weight: 500;
    color: var(--accent);
    background: var(--accent-wash);
    border-radius: 4px;
    padding: 0 6px;
  }

  @media (max-width: 720px) {
    table,
    tbody,
    tr,
    td,
    tbody th {
      display: block;
      width: auto;
    }

    thead {
      display: none;
    }

    tbody tr {
      padding: var(--s1);
      border-bottom: 1px solid var(--line);
    }

    /* What is chosen stands beside what it chooses. */
    tbody tr[data-document] {
      display: grid;
      grid-template-columns: 40px minmax(0, 1fr);
      padding-left: 0;
    }

    tbody tr[data-document] > * {
      grid-column: 2;
    }

    tbody tr[data-document] > .choice {
      grid-area: 1 / 1 / span 2;
    }

    tbody th,
    td {
      border: none;
      padding: 2px var(--s1);
      max-width: none;
    }

    tbody th div {
      white-space: normal;
    }

    .actions {
      text-align: left;
    }

    .optional {
      display: none;
    }

    .state {
      width: auto;
    }

    .find {
      flex-wrap: nowrap;
    }

    .find input {
      flex: 1;
      min-width: 0;
    }

    .find .narrow {
      display: block;
      flex: 0 1 45%;
      min-width: 0;
    }
  }

  @media print {
    .find,
    .choice,
    .actions {
      display: none;
    }

    th,
    td {
      padding: 2px var(--s1);
    }

    /* A browser leaves boxes within a line out of the heads that it repeats. */
    th button {
      display: contents;
    }

    thead {
      display: table-header-group;
    }

    tbody tr {
      break-inside: avoid;
    }
  }

  .space td {
    padding: 0;
    border: none;
  }

  tbody tr.space:hover {
    background: none;
  }
`;
