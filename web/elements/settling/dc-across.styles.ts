import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
  }

  .tools,
  .filters,
  .stepper {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half) var(--s2);
  }

  .filters,
  .stepper {
    gap: var(--s-half);
  }

  .stepper select {
    width: min(520px, 70vw);
  }

  .demand {
    padding: var(--s1) var(--s2);
    border-left: 3px solid var(--accent);
    background: var(--accent-wash);
    border-radius: var(--radius);
  }

  .answer {
    position: sticky;
    top: calc(var(--bar) + 4px);
    z-index: 4;
    padding: var(--s1) var(--s2);
  }

  .group header {
    padding: var(--s1) var(--s2);
    border-bottom: 1px solid var(--line);
    background: var(--ground);
  }

  .group footer {
    padding: 2px var(--s1);
    border-top: 1px solid var(--line);
  }

  .group label {
    display: flex;
    align-items: center;
    gap: var(--s1);
  }

  li label {
    display: grid;
    place-items: center;
    width: 24px;
  }

  input[type='checkbox'] {
    min-height: 0;
    margin: 0;
    width: 16px;
    height: 16px;
  }

  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .group li {
    display: grid;
    grid-template-columns: 24px minmax(160px, 240px) minmax(0, 1fr);
    gap: var(--s1);
    align-items: baseline;
    padding: 6px var(--s2);
    border-bottom: 1px solid var(--line);
  }

  .group li:last-child {
    border-bottom: none;
  }

  .who a,
  .passage {
    color: var(--ink);
  }

  .passage a {
    white-space: nowrap;
  }

  .reason {
    display: block;
  }

  .settled {
    padding: var(--s1) var(--s2);
  }

  .settled li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--s1);
  }

  /* Of what is folded away, the names alone. */
  .paper {
    display: none;
    margin: 0;
    padding: 6px var(--s2);
  }

  /* What is pressed is no use on paper, and what was answered lately is in the log. */
  @media print {
    :host {
      display: block;
    }

    .tools,
    .answer,
    .settled,
    .group footer,
    .group input,
    p:has(> button) {
      display: none;
    }

    .paper {
      display: block;
    }

    .group {
      margin-top: var(--s1);
    }

    .group header {
      break-after: avoid;
    }

    .group li {
      grid-template-columns: 0 minmax(160px, 240px) minmax(0, 1fr);
      break-inside: avoid;
    }
  }

  /* The step and each filter on a line of its own. */
  @media (max-width: 640px) {
    .stepper {
      flex: 1 1 100%;
    }

    .stepper select {
      flex: 1;
      min-width: 0;
    }

    .filters button {
      padding-inline: 6px;
      font-size: var(--size-small);
    }
  }

  @media (max-width: 720px) {
    .group li {
      grid-template-columns: 24px minmax(0, 1fr);
    }

    .passage {
      grid-column: 2;
    }
  }
`;
