import { css } from 'lit';

/** Of `list-parts.ts`, over `dataTable`. */
export const listStyles = css`
  /* A head to be pressed stands where one that is not would. */
  thead button.head {
    border-color: transparent;
    background: transparent;
    font-size: inherit;
    padding: 0 var(--s-half);
    margin: 0 calc(-1 * var(--s-half) - 1px);
    min-height: 28px;
  }

  .list-tools {
    display: flex;
    gap: var(--s1);
  }

  .list-tools input {
    flex: 0 1 320px;
    min-width: 0;
  }

  @media print {
    .bar :is(button, .button),
    .list-tools {
      display: none;
    }
  }

  /* Where columns are out of sight, their order is chosen here. */
  .list-tools select {
    display: none;
  }

  @media (max-width: 720px) {
    .list-tools select {
      display: block;
      flex: 0 1 45%;
      min-width: 0;
    }

    .list-tools input {
      flex: 1;
    }

    /* A row is a card of its own there: what it is, and below it each value with the name of its column. */
    .folds table,
    .folds tbody,
    .folds td,
    .folds tbody th {
      display: block;
      min-width: 0;
    }

    .folds thead {
      display: none;
    }

    .folds tbody tr {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 2px var(--s2);
      padding: var(--s1) var(--s2);
      border-bottom: 1px solid var(--line);
    }

    .folds tbody tr:last-child {
      border-bottom: none;
    }

    .folds tbody tr > * {
      padding: 0;
      border: none;
      white-space: normal;
    }

    .folds .what {
      flex: 1 0 100%;
      font-weight: 500;
    }

    .folds [data-label]::before {
      content: attr(data-label) ' ';
      color: var(--ink-soft);
      font-size: var(--size-small);
      font-weight: 400;
    }
  }
`;
