import { css } from 'lit';

export const styles = css`
  .card {
    display: flex;
    flex-wrap: wrap;
  }

  /* Folded groups stand in one row; an open one takes the width below them. */
  details[open] {
    order: 1;
    flex: 1 1 100%;
    border-top: 1px solid var(--line);
  }

  summary {
    cursor: pointer;
    padding: var(--s1) var(--s2);
    font-weight: 500;
  }

  ol {
    margin: 0;
    padding: 0 var(--s2) var(--s1);
    list-style: none;
    max-height: 50dvh;
    overflow-y: auto;
  }

  li {
    padding: 2px 0;
  }

  [data-depth='1'] {
    padding-left: var(--s2);
  }

  [data-depth='2'] {
    padding-left: calc(2 * var(--s2));
  }

  [data-depth='3'] {
    padding-left: calc(3 * var(--s2));
  }

  a {
    color: inherit;
    text-decoration: none;
  }

  a:hover,
  a:focus-visible {
    text-decoration: underline;
  }
`;
