import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: calc(100dvh - var(--bar));
  }

  /* The matrix scrolls in itself, under its own heads. */
  :host([pane='matrix']) {
    height: calc(100dvh - var(--bar));
  }

  .head {
    border-bottom: none;
    padding-bottom: 0;
  }

  /* What stands beside it goes before the template's long name. */
  .about {
    flex: 1 1 160px;
    max-width: 460px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* An office's screen of 1366 keeps the counts on one line. */
  @media (max-width: 1500px) {
    .about {
      display: none;
    }
  }

  .whole {
    fill: var(--line);
  }

  .part {
    fill: var(--accent);
  }

  .reviewed {
    margin-right: var(--s1);
  }

  .reviewed svg {
    vertical-align: 2px;
  }

  .downloads {
    margin-left: auto;
    display: flex;
    align-items: center;
    gap: var(--s1);
  }

  .files {
    position: relative;
  }

  .files summary {
    cursor: pointer;
    padding: 4px var(--s1);
    color: var(--accent);
    font-weight: 500;
  }

  .files .card {
    position: absolute;
    right: 0;
    z-index: 8;
    display: grid;
    min-width: 260px;
    padding: var(--s-half) 0;
    background: var(--raised);
    box-shadow: 0 8px 24px rgb(0 0 0 / 14%);
  }

  .files a {
    padding: var(--s1) var(--s2);
    color: var(--ink);
    text-decoration: none;
  }

  .files a:hover {
    background: var(--accent-wash);
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--s2);
    padding: 0 var(--s3);
    background: var(--paper);
    border-bottom: 1px solid var(--line);
  }

  .count {
    font-size: 0.75rem;
    padding: 0 6px;
    border-radius: 8px;
    background: var(--noise);
    color: var(--ink);
  }

  .inside {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
    gap: var(--s1);
    padding: var(--s1) var(--s3) var(--s2);
  }

  dc-overview {
    flex: 1;
  }

  @media print {
    /* The whole of it: a change of paper within would begin a new sheet. */
    :host([pane]) {
      page: wide;
      display: block;
      height: auto;
      min-height: 0;
    }

    nav,
    dc-uploads {
      display: none;
    }

    .inside {
      display: block;
      padding: var(--s1) 0;
    }
  }

  .wait {
    padding: var(--s3);
  }

  @media (max-width: 720px) {
    .inside {
      padding: var(--s1);
    }

    nav {
      padding: 0 var(--s1);
      gap: 0 var(--s1);
    }

    /* The counts run on behind the deadline, as a sentence does. */
    .head {
      display: block;
      padding: var(--s-half) var(--s1) 0;
      font-size: var(--size-small);
    }

    .head h1 {
      font-size: 1rem;
    }

    /* All in sight, on two lines: moved by the thumb in one line, the last part was not known to be there. */
    nav {
      align-items: center;
      gap: 0 12px;
    }

    .tabs {
      display: contents;
    }

    /* Two lines of the least height that a thumb hits, and what is done beside the last: the matrix keeps most of the screen. */
    .tabs a {
      padding: 3px 0 0;
      font-size: 0.8125rem;
      line-height: 22px;
    }

    .downloads,
    .files summary {
      font-size: 0.8125rem;
    }

    .files summary {
      padding: 4px 0;
    }

    .reviewed {
      order: 1;
      margin: 0;
    }

    .reviewed svg {
      display: none;
    }

    /* A cell is read on the whole screen; its own head leads back. */
    :host([reading]) nav {
      display: none;
    }

    /* Whose round it is stays told. */
    :host([reading]) .head {
      position: absolute;
      width: 1px;
      height: 1px;
      padding: 0;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;
