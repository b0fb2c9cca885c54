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

    .optional {
      display: none;
    }
  }
`;
