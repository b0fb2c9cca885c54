// What stands beside a template's criteria: tables of what would change and of what changed.
import { css } from 'lit';

export const sides = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
  }

  .choose,
  .pair {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1);
  }

  .choose select {
    flex: 1 1 240px;
    min-width: 0;
    max-width: 560px;
  }

  .table {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  th,
  td {
    vertical-align: top;
  }

  tbody th {
    font-weight: 400;
    min-width: 180px;
  }

  .counts :is(th, td) {
    padding-block: var(--s-half);
  }

  .counts tbody th {
    min-width: 0;
    font-weight: 500;
  }

  .folds .what {
    font-weight: 400;
  }

  .passage {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  summary {
    cursor: pointer;
    padding: var(--s1) 0;
    font-weight: 500;
  }

  .versions {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .versions li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half) var(--s2);
    padding: var(--s-half) var(--s2);
    border-bottom: 1px solid var(--line);
  }

  .versions li:last-child {
    border-bottom: none;
  }

  .versions .acts {
    margin-left: auto;
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-half);
  }

  .tag {
    font-size: var(--size-small);
    font-weight: 500;
    color: var(--accent);
    background: var(--accent-wash);
    border-radius: 4px;
    padding: 0 6px;
  }

  .difference {
    display: grid;
    gap: var(--s-half);
    padding: var(--s1) var(--s2);
    border-bottom: 1px solid var(--line);
  }

  .difference:last-child {
    border-bottom: none;
  }

  .added-one {
    border-left: 4px solid var(--met);
  }

  .removed-one {
    border-left: 4px solid var(--missing);
  }

  .changed-one,
  .moved-one {
    border-left: 4px solid var(--accent);
  }

  ins,
  del {
    text-decoration: none;
    border-radius: 3px;
    padding: 1px 2px;
  }

  ins {
    background: var(--added);
    border-bottom: 2px solid var(--met);
  }

  del {
    background: var(--removed);
    border-bottom: 2px dotted var(--missing);
  }

  /* On paper nothing can be opened. */
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }

    summary {
      list-style: none;
    }
  }
`;
