import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  /* On an office's screen the head is one line; what is cut off stands on the page itself. */
  @media (min-width: 901px) {
    .head {
      flex-wrap: nowrap;
      white-space: nowrap;
    }

    .subject {
      flex: 1 1 0;
      overflow: hidden;
      text-overflow: ellipsis;
    }
  }

  .tools {
    position: sticky;
    top: var(--bar);
    z-index: 5;
  }

  .tools .doubtful {
    margin-left: auto;
  }

  .tools label {
    display: flex;
    align-items: center;
    gap: var(--s1);
  }

  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--s2);
    padding: var(--s2) var(--s3);
    align-items: start;
  }

  .sides.single {
    grid-template-columns: minmax(0, 880px);
    justify-content: center;
  }

  dc-page-image {
    position: sticky;
    top: calc(var(--bar) + 64px);
    height: calc(100dvh - var(--bar) - 96px);
  }

  .text {
    display: grid;
    gap: var(--s2);
    min-width: 0;
  }

  dc-word-check {
    position: sticky;
    top: calc(var(--bar) + 64px);
    z-index: 4;
  }

  .wait {
    padding: var(--s3);
  }

  @media (max-width: 900px) {
    .sides {
      padding-left: var(--s2);
      padding-right: var(--s2);
    }

    .sides {
      grid-template-columns: minmax(0, 1fr);
    }

    .tools {
      position: static;
    }

    /* Words are checked with a strip of the picture beside them: the whole page may come after. */
    .text {
      display: contents;
    }

    dc-word-check {
      order: -2;
      top: var(--bar);
    }

    dc-proposals {
      order: -1;
    }

    dc-page-image {
      position: static;
      height: 60dvh;
    }
  }

  @media (max-width: 640px) {
    .tools {
      column-gap: var(--s1);
      font-size: var(--size-small);
    }
  }

  /* On paper the text as it reads now; its picture is the original's to print. */
  @media print {
    .head > a,
    .downloads,
    .tools,
    dc-page-image,
    dc-word-check,
    dc-proposals,
    dc-contents {
      display: none;
    }

    .sides,
    .text {
      display: block;
    }
  }
`;
