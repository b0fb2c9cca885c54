// A list that opens below its name, at the right end of a bar.
import { css } from 'lit';

export const menu = css`
  details {
    position: relative;
  }

  summary {
    cursor: pointer;
    padding: 4px var(--s1);
    border-radius: var(--radius);
    color: var(--accent);
    font-weight: 500;
    white-space: nowrap;
  }

  .list {
    position: absolute;
    right: 0;
    z-index: 6;
    display: grid;
    gap: var(--s1);
    width: 340px;
    max-width: 90vw;
    max-height: 60dvh;
    overflow-y: auto;
    padding: var(--s1) var(--s2);
    background: var(--raised);
    box-shadow: 0 8px 24px rgb(0 0 0 / 14%);
  }

  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--s1);
    min-height: 32px;
  }

  a[aria-current='true'] {
    font-weight: 600;
  }

  form {
    display: flex;
    gap: var(--s1);
  }

  form input {
    flex: 1;
    min-width: 0;
  }
`;
