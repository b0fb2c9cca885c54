import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: var(--s2);
  }

  .body {
    display: grid;
    grid-template-columns: minmax(260px, 360px) minmax(0, 1fr);
    gap: var(--s2);
    align-items: start;
  }

  .list {
    list-style: none;
    margin: 0;
    padding: 0;
    max-height: calc(100dvh - 192px);
    overflow-y: auto;
  }

  .list a {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr);
    gap: var(--s1);
    padding: var(--s1) var(--s2);
    color: inherit;
    text-decoration: none;
    border-left: 3px solid transparent;
    border-bottom: 1px solid var(--line);
  }

  .list a > b {
    color: var(--unclear);
    text-align: right;
  }

  .unit {
    display: block;
  }

  .list a:hover,
  .list [aria-current='true'] {
    background: var(--accent-wash);
  }

  .list [aria-current='true'] {
    border-left-color: var(--accent);
  }

  .question {
    display: grid;
    gap: var(--s2);
    min-width: 0;
  }

  article {
    display: grid;
    gap: var(--s1);
    padding: var(--s2);
  }

  article header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--s2);
  }

  .demand {
    padding-left: var(--s2);
    border-left: 3px solid var(--line-strong);
  }

  blockquote {
    margin: 0;
    padding: var(--s1) var(--s2);
    background: var(--unclear-wash);
    border-left: 3px solid var(--unclear);
    border-radius: var(--radius);
    line-height: 1.65;
  }

  dc-page-image {
    height: 300px;
  }

  .settled {
    padding: var(--s1) var(--s2);
  }

  .settled ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .settled li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--s1);
  }

  @media (max-width: 900px) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }

    .list {
      max-height: 200px;
    }
  }
`;
