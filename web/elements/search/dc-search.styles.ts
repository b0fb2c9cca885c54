import { css } from 'lit';

export const styles = css`
  form {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1);
  }

  input[type='search'] {
    flex: 1 1 320px;
    font-size: var(--size-large);
    min-height: 40px;
  }

  form button {
    min-height: 40px;
  }

  .body {
    display: grid;
    grid-template-columns: 264px minmax(0, 1fr);
    gap: var(--s3);
    align-items: start;
  }

  .narrowing > summary {
    display: none;
  }

  .facets {
    display: grid;
    align-items: start;
    gap: var(--s2);
  }

  .facets label {
    display: grid;
    gap: var(--s-half);
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  .facets fieldset {
    border: none;
    margin: 0;
    padding: 0;
    display: grid;
    min-width: 0;
  }

  .facets legend {
    font-size: var(--size-small);
    color: var(--ink-soft);
    padding: 0;
    margin-bottom: var(--s-half);
  }

  .choice {
    display: flex;
    justify-content: space-between;
    gap: var(--s1);
    padding: 2px var(--s1);
    border-radius: var(--radius);
    color: var(--ink);
    text-decoration: none;
    font-size: var(--size-small);
    min-height: 28px;
    align-items: center;
  }

  .choice:hover {
    background: var(--accent-wash);
  }

  .choice[aria-current='true'] {
    background: var(--accent-wash);
    font-weight: 600;
    box-shadow: inset 3px 0 0 var(--accent);
  }

  .answer {
    display: grid;
    gap: var(--s1);
    min-width: 0;
  }

  .about {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--s2);
  }

  .chips {
    list-style: none;
    margin: 0;
    padding: 0;
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-half) var(--s1);
  }

  .chips li {
    border: 1px solid var(--line-strong);
    border-radius: 999px;
    padding: 2px var(--s1);
    font-size: var(--size-small);
    background: var(--raised);
    max-width: 100%;
    overflow-wrap: anywhere;
  }

  .chips a {
    color: inherit;
  }

  .facets select,
  .facets input {
    width: 100%;
    color: var(--ink);
  }

  ol {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
  }

  ol li {
    padding: var(--s2);
    border-bottom: 1px solid var(--line);
    display: grid;
    gap: var(--s-half);
  }

  ol li:last-child {
    border-bottom: none;
  }

  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s1);
    align-items: baseline;
  }

  .where a,
  .where .name {
    font-weight: 500;
  }

  mark {
    background: var(--mark);
    color: inherit;
    border-radius: 2px;
  }

  @media (max-width: 760px) {
    :host {
      padding: var(--s2) var(--s1);
    }

    /* The button stands beside the question in every language. */
    input[type='search'] {
      flex-basis: 0;
      min-width: 0;
    }

    .body {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }

    .narrowing > summary {
      display: list-item;
      padding-block: var(--s-half);
      cursor: pointer;
      font-weight: 500;
      color: var(--accent);
    }

    .facets {
      grid-template-columns: 1fr 1fr;
      margin-bottom: var(--s2);
    }

    /* The name of a round is a long one. */
    .facets label:has(> select) {
      grid-column: 1 / -1;
    }
  }
`;
