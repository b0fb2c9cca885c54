import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  .head h1 {
    flex: 1 1 320px;
    min-width: 0;
  }

  /* As high as the whole name needs. */
  .head h1 textarea {
    display: block;
    width: 100%;
    resize: none;
    field-sizing: content;
    padding-block: 4px;
    line-height: 1.35;
    font-size: var(--size-large);
    font-weight: 600;
    border-color: transparent;
    background: transparent;
  }

  .head h1 textarea:placeholder-shown,
  .head h1 textarea:hover,
  .head h1 textarea:focus {
    border-color: var(--line-strong);
    background: var(--raised);
  }

  dc-template-tools {
    position: sticky;
    top: var(--bar);
    z-index: 5;
  }

  .body {
    display: grid;
    grid-template-columns: minmax(280px, 420px) minmax(0, 1fr);
    align-items: start;
  }

  dc-template-list {
    position: sticky;
    top: calc(var(--bar) + 52px);
    height: calc(100dvh - var(--bar) - 52px);
    background: var(--paper);
    border-right: 1px solid var(--line);
  }

  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
    padding: var(--s2) var(--s3);
  }

  .told {
    padding: var(--s1) var(--s3);
  }

  .told:empty {
    display: none;
  }

  .wait {
    padding: var(--s3);
  }

  @media (max-width: 900px) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }

    dc-template-tools {
      position: static;
    }

    /* A preview and versions are of the whole template: they begin where the criteria would. */
    .body:not(.edit) dc-template-list {
      display: none;
    }

    dc-template-list {
      position: static;
      height: auto;
      max-height: 320px;
      border-right: none;
      border-bottom: 1px solid var(--line);
    }

    .side,
    .told {
      padding-left: var(--s2);
      padding-right: var(--s2);
    }
  }

  /* What is edited begins soon: the way back and the files share a line, and what stands below the name takes one. */
  @media (max-width: 640px) {
    .head {
      padding-block: var(--s-half);
      row-gap: 0;
    }

    .head .downloads {
      order: -1;
    }

    .head > a {
      order: -2;
    }

    .head > a,
    .head .downloads a {
      display: inline-flex;
      align-items: center;
      min-height: 24px;
    }

    .head h1 {
      flex-basis: 100%;
    }

    .head h1 textarea {
      font-size: var(--size);
    }

    .head h1 textarea:not(:placeholder-shown) {
      padding-inline: 0;
    }

    /* A line says which template it is; touched, the name stands whole. */
    .head h1 textarea:not(:focus, :placeholder-shown) {
      overflow: hidden;
      white-space: nowrap;
      /* It goes on: a field of several lines knows no ellipsis. */
      mask-image: linear-gradient(to left, transparent, #000 40px);
    }

    .head .about {
      max-width: 100%;
      font-size: var(--size-small);
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }

  /* On paper a template is its criteria, all of them; a preview and versions are what they say. */
  @media print {
    .head > a,
    .head .downloads,
    dc-template-tools,
    .body.edit .side,
    .body:not(.edit) dc-template-list {
      display: none;
    }

    .body,
    .body.edit dc-template-list {
      display: block;
      position: static;
      height: auto;
      max-height: none;
      border: none;
    }
  }
`;
