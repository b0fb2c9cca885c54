import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: 240px minmax(0, 760px);
    grid-template-rows: auto 1fr;
    justify-content: center;
    gap: var(--s4);
    padding: var(--s3);
    line-height: 1.65;
  }

  nav {
    position: sticky;
    top: calc(var(--bar) + var(--s3));
    align-self: start;
    grid-area: 1 / 1 / span 2;
  }

  /* Whatever the width: the title first, and the chapters where one looks for them. */
  header,
  article {
    grid-column: 2;
  }

  header {
    display: grid;
    gap: var(--s2);
  }

  nav ol {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
  }

  nav a {
    display: block;
    padding: var(--s-half) var(--s1);
    text-decoration: none;
    border-left: 2px solid transparent;
  }

  nav a[aria-current] {
    border-left-color: var(--accent);
    background: var(--accent-wash);
  }

  article,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s1);
    align-content: start;
  }

  article {
    gap: var(--s4);
  }

  .lead {
    font-size: var(--size-large);
  }

  h2 {
    font-size: var(--size-title);
    scroll-margin-top: calc(var(--bar) + var(--s2));
    outline-offset: 4px;
  }

  h3 {
    margin-top: var(--s1);
  }

  article ol {
    margin: 0;
    padding-left: var(--s3);
  }

  figure {
    margin: var(--s1) 0;
  }

  img {
    display: block;
    width: 100%;
    height: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  dl {
    margin: 0;
  }

  dt {
    font-weight: 500;
  }

  dd {
    margin: 0 0 var(--s1);
  }

  .keys {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--s-half) var(--s2);
  }

  .keys dd {
    margin: 0;
  }

  .keys kbd {
    display: inline;
  }

  @media (max-width: 900px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
      padding: var(--s2);
    }

    nav {
      position: static;
    }

    nav,
    header,
    article {
      grid-area: auto;
    }
  }

  @media print {
    nav {
      display: none;
    }

    :host {
      display: block;
    }

    section {
      break-inside: avoid;
    }
  }
`;
