import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .score {
    white-space: nowrap;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(280px, 380px) minmax(0, 1fr);
    align-items: start;
  }

  aside {
    position: sticky;
    top: var(--bar);
    height: calc(100dvh - var(--bar));
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
    padding: var(--s2) var(--s3);
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
      position: static;
      height: auto;
      border-right: none;
    }

    dc-criteria {
      max-height: 240px;
      border-bottom: 1px solid var(--line);
    }
  }
`;
