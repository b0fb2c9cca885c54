import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }

  .find {
    padding: var(--s1) var(--s2);
    border-bottom: 1px solid var(--line);
  }

  .find input {
    width: 100%;
  }

  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half);
    padding: var(--s-half) var(--s2);
    background: var(--accent-wash);
    border-bottom: 1px solid var(--line);
  }

  ul {
    flex: 1;
    list-style: none;
    margin: 0;
    padding: 0;
    overflow-y: auto;
  }

  li {
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr);
    align-items: start;
    border-left: 3px solid transparent;
    border-bottom: 1px solid var(--line);
  }

  li:hover,
  li.chosen {
    background: var(--accent-wash);
  }

  /* Where what is dragged would come to stand. */
  li.above {
    box-shadow: inset 0 2px var(--accent);
  }

  li.below {
    box-shadow: inset 0 -2px var(--accent);
  }

  li.chosen {
    border-left-color: var(--accent);
  }

  label {
    display: grid;
    place-items: center;
    min-height: 36px;
  }

  input[type='checkbox'] {
    width: 16px;
    height: 16px;
    min-height: 0;
    margin: 0;
  }

  a {
    display: grid;
    grid-template-columns: minmax(52px, auto) minmax(0, 1fr);
    gap: var(--s1);
    padding: 6px var(--s2) 6px 0;
    color: inherit;
    text-decoration: none;
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

  .tag {
    font-size: var(--size-small);
    color: var(--accent);
  }

  .none {
    padding: var(--s2);
  }

  details {
    border-top: 1px solid var(--line);
    max-height: 40%;
    overflow-y: auto;
    flex: none;
  }

  summary {
    cursor: pointer;
    padding: var(--s1) var(--s2);
    font-weight: 500;
  }

  details p {
    display: flex;
    gap: var(--s1);
    align-items: start;
    padding: 0 var(--s2) var(--s1);
  }

  details p span {
    flex: 1;
  }

  @media print {
    .find,
    .bulk,
    label,
    details {
      display: none;
    }

    ul {
      overflow: visible;
    }

    li,
    li.chosen {
      grid-template-columns: minmax(0, 1fr);
      padding-left: var(--s2);
      border-left: none;
      background: none;
      break-inside: avoid;
    }

    .text {
      display: block;
    }
  }
`;
