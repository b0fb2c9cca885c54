import { css } from 'lit';

/** Parts of one thing, of which one is shown: everywhere words with the present one underlined. */
export const tabs = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s2);
  }

  .tabs a {
    padding: var(--s1) 0 6px;
    color: var(--ink-soft);
    text-decoration: none;
    font-weight: 500;
    border-bottom: 2px solid transparent;
    white-space: nowrap;
  }

  .tabs a:hover {
    color: var(--ink);
  }

  .tabs a[aria-current='page'] {
    color: var(--ink);
    border-bottom-color: var(--accent);
  }
`;
