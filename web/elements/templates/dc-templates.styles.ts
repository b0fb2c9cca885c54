import { css } from 'lit';

export const styles = css`
  .bar {
    gap: var(--s1);
  }

  .bar h1 {
    flex: 1 1 240px;
  }

  .lead {
    max-width: 72ch;
  }

  tbody th {
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
  }
`;
