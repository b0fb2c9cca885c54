import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
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

    dc-page-image {
      position: static;
      height: 60dvh;
    }
  }
`;
