import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
  }

  th,
  td {
    vertical-align: top;
  }

  thead th {
    vertical-align: middle;
  }

  tbody tr:last-child td {
    border-bottom: 0;
  }

  th {
    font-weight: 500;
    color: var(--ink-soft);
    white-space: nowrap;
  }

  .when {
    white-space: nowrap;
  }

  .long {
    overflow-wrap: anywhere;
    min-width: 240px;
  }

  form.row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--s1) var(--s2);
    padding: var(--s2);
  }

  .row label {
    display: grid;
    gap: var(--s-half);
    font-weight: 500;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1);
  }

  td .acts {
    flex-wrap: nowrap;
  }

  .end {
    margin-left: auto;
  }

  .secret {
    display: grid;
    gap: var(--s1);
    padding: var(--s2);
    border-color: var(--accent);
  }

  code {
    overflow-wrap: anywhere;
    user-select: all;
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--s1) var(--s3);
    margin: 0;
    padding: var(--s2);
  }

  dt {
    color: var(--ink-soft);
  }

  dd {
    margin: 0;
  }

  @media (max-width: 640px) {
    dl {
      grid-template-columns: 1fr;
    }

    /* Two a line: what is found begins on the first screen. */
    form.filters {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: var(--s1);
    }

    .filters select,
    .filters dc-date-field {
      width: 100%;
    }

    .filters .end {
      grid-column: 1 / -1;
    }
  }

  @media print {
    form.filters,
    .acts {
      display: none;
    }

    .long {
      min-width: 0;
    }

    th,
    td {
      padding-inline: var(--s1);
    }
  }
`;
