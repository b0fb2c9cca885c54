import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  section {
    height: 100%;
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--s2);
    padding: var(--s-half) var(--s1) var(--s-half) var(--s2);
    border-bottom: 1px solid var(--line);
  }

  header a {
    font-size: var(--size-small);
  }

  .unit,
  h2 {
    flex: 1 1 160px;
  }

  button.unit {
    justify-content: flex-start;
    padding: 0;
    font-weight: 600;
    color: var(--ink);
    white-space: normal;
    text-align: left;
  }

  .inside {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    padding: var(--s2);
    background: var(--ground);
    display: grid;
    align-content: start;
    gap: var(--s2);
  }

  .error {
    padding: 0 var(--s2);
  }

  .keys {
    margin: 0;
    padding: var(--s-half) var(--s2);
    border-top: 1px solid var(--line);
  }

  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--s-half) var(--s2);
    margin: 0;
  }

  dt {
    color: var(--ink-soft);
  }

  dd {
    margin: 0;
  }

  ol {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: var(--s1);
  }

  li {
    padding: var(--s1) var(--s2);
    display: grid;
    gap: 2px;
  }

  li.counts {
    border-left: 3px solid var(--accent);
  }

  @media (max-width: 720px) {
    /* The unit and the way back first, where one leads on below. */
    header .unit,
    header h2 {
      flex: 1 1 calc(100% - 64px);
    }

    header a {
      padding: 4px 0;
    }

    header .close {
      order: -1;
    }

    header .unit,
    header h2 {
      order: -2;
    }
  }

  .count {
    white-space: nowrap;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1);
    align-items: center;
  }
`;
