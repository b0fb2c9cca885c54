import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  /* The page is as high as the window: what scrolls are its parts, and the verdict covers none of them. */
  @media screen and (min-width: 901px) {
    :host {
      display: flex;
      flex-direction: column;
      height: calc(100dvh - var(--bar));
    }

    .body {
      flex: 1;
      min-height: 0;
    }

    .detail {
      height: 100%;
      display: flex;
      flex-direction: column;
      overflow: hidden;
    }

    dc-criterion {
      flex: 1;
      min-height: 0;
    }
  }

  /* One line, on which long names give way; whoever points at them reads them whole. */
  @media screen and (min-width: 901px) {
    .head {
      flex-wrap: nowrap;
    }

    .head > h1 {
      flex: none;
    }

    .about {
      flex: 0 4 auto;
      min-width: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    dc-plan-place {
      flex: 0 8 auto;
      min-width: 280px;
    }
  }

  .against {
    display: none;
  }

  .score {
    white-space: nowrap;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(220px, 22%) minmax(0, 1fr);
    align-items: stretch;
  }

  aside {
    min-height: 0;
    display: flex;
    flex-direction: column;
    background: var(--paper);
    border-right: 1px solid var(--line);
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-half);
    padding: var(--s1) var(--s2);
    border-bottom: 1px solid var(--line);
  }

  .filters button {
    padding: 0 var(--s1);
    min-height: 28px;
    font-variant-numeric: tabular-nums;
  }

  dc-criteria {
    flex: 1;
    overflow-y: auto;
  }

  .detail {
    min-width: 0;
    padding: var(--s1) var(--s2);
  }

  .others {
    padding: var(--s1) var(--s2);
    border-top: 1px solid var(--line);
    max-height: 40%;
    overflow-y: auto;
  }

  .others summary {
    cursor: pointer;
    font-weight: 500;
  }

  .others ul {
    margin: var(--s1) 0 0;
    padding-left: var(--s2);
  }

  .wait {
    padding: var(--s3);
  }

  @media (max-width: 900px) {
    .detail {
      padding-left: var(--s2);
      padding-right: var(--s2);
    }

    .body {
      grid-template-columns: minmax(0, 1fr);
    }

    aside {
      border-right: none;
    }

    dc-criteria {
      max-height: 240px;
      border-bottom: 1px solid var(--line);
    }
  }

  /* The criterion that is read should not begin below the fold. */
  @media (max-width: 640px) {
    .filters {
      gap: 3px;
      padding: var(--s-half);
    }

    .filters button {
      gap: 2px;
      padding-inline: 3px;
      font-size: var(--size-small);
    }

    dc-criteria {
      max-height: 132px;
    }

    .downloads {
      display: none;
    }
  }

  @media print {
    .detail,
    .filters,
    .downloads {
      display: none;
    }

    aside,
    dc-criteria {
      display: block;
      max-height: none;
      overflow: visible;
    }

    /* On paper nothing can be opened. */
    .others {
      max-height: none;
      overflow: visible;
    }

    .others::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    .against {
      display: inline;
    }
  }
`;
