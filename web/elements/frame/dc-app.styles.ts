import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 100dvh;
  }

  header {
    position: sticky;
    top: 0;
    z-index: 10;
    height: var(--bar);
    display: flex;
    align-items: center;
    gap: var(--s2);
    padding: 0 var(--s3);
    background: var(--paper);
    border-bottom: 1px solid var(--line);
  }

  .brand {
    display: flex;
    align-items: center;
    gap: var(--s1);
    font-weight: 600;
    font-size: var(--size-large);
    color: inherit;
    text-decoration: none;
    white-space: nowrap;
  }

  .brand img {
    width: 24px;
    height: 24px;
  }

  nav {
    display: flex;
    align-self: stretch;
    gap: var(--s-half);
    flex: 1;
    min-width: 0;
  }

  nav a {
    display: flex;
    align-items: center;
    padding: 2px var(--s1) 0;
    color: var(--ink-soft);
    text-decoration: none;
    font-weight: 500;
    border-bottom: 2px solid transparent;
    white-space: nowrap;
  }

  nav a[aria-current='page'] {
    color: var(--ink);
    border-bottom-color: var(--accent);
  }

  [data-pointed] {
    outline: 3px solid var(--focus);
    outline-offset: -1px;
    border-radius: var(--radius);
  }

  /* Somebody new: a dot, until the tour was walked or left. */
  .help {
    position: relative;
    min-width: 32px;
    justify-content: center;
  }

  .help.new::after {
    content: '';
    position: absolute;
    top: 2px;
    right: 0;
    width: 7px;
    height: 7px;
    border-radius: 50%;
    background: var(--accent);
  }

  .skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }

  main {
    flex: 1;
    min-width: 0;
    outline: none;
  }

  .away {
    position: sticky;
    top: var(--bar);
    z-index: 9;
    margin: 0;
    padding: var(--s1) var(--s3);
    color: var(--missing);
    background: var(--missing-wash);
    border-bottom: 1px solid var(--missing);
    font-weight: 500;
  }

  .unknown {
    display: grid;
    gap: var(--s2);
    padding: var(--s6) var(--s3);
    max-width: 720px;
    margin: 0 auto;
  }

  .door {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: var(--s3);
    padding: var(--s3);
  }

  @media print {
    header,
    dc-help {
      display: none;
    }
  }

  /* What is not gone to daily stands in the help: the words of the navigation need the room. */
  @media (max-width: 640px) {
    header {
      padding: 0 var(--s1);
      gap: var(--s-half);
    }

    .brand span,
    .language,
    .theme {
      display: none;
    }

    nav {
      gap: 0;
      overflow-x: auto;
      scrollbar-width: none;
      font-size: var(--size-small);
    }

    nav a {
      padding: 2px 4px 0;
    }

    /* Whoever is signed in takes the room of a word. */
    header:has(dc-person) {
      gap: 2px;
    }

    header:has(dc-person) nav a {
      padding-inline: 2px;
      letter-spacing: -0.02em;
    }
  }

  /* More words than fit fade out, so that one sees that there are more. */
  @media (max-width: 379px) {
    nav:has(a:nth-child(5)) {
      mask-image: linear-gradient(to right, black calc(100% - 24px), transparent);
      padding-right: 16px;
    }
  }
`;
