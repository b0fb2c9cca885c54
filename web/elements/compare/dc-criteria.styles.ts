import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  li {
    display: grid;
    grid-template-columns: 20px 72px minmax(0, 1fr);
    gap: var(--s1);
    align-items: baseline;
    padding: 6px var(--s2);
    border-left: 3px solid transparent;
    border-bottom: 1px solid var(--line);
    cursor: pointer;
  }

  li:hover {
    background: var(--accent-wash);
  }

  li[aria-selected='true'] {
    background: var(--accent-wash);
    border-left-color: var(--accent);
  }

  .sign {
    text-align: center;
    font-weight: 600;
  }

  .path {
    font-size: var(--size-small);
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }

  .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }

  .printed {
    display: none;
  }

  @media print {
    .text {
      display: block;
    }

    .printed {
      display: block;
      grid-column: 3;
    }

    li {
      break-inside: avoid;
    }

    li[aria-selected='true'] {
      background: none;
      border-left-color: transparent;
    }
  }

  p {
    padding: var(--s2);
  }
`;
