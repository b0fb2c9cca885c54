import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
  }

  /* Alone in a narrow panel the verdict follows the reason; over the passages it would hide them. */
  :host([alone]) .top,
  :host([alone]) .why {
    order: -2;
  }

  :host([alone]) dc-verdict {
    order: -1;
    position: static;
  }

  .reading {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
  }

  :host([alone]) .reading {
    display: contents;
  }

  /* Half a panel is too narrow to read in. */
  :host([alone]) .sides {
    grid-template-columns: minmax(0, 1fr);
  }

  @media (min-width: 901px) {
    :host([fill]) {
      height: 100%;
      grid-template:
        'reading picture' minmax(0, 1fr)
        'verdict picture' auto
        / minmax(0, 1fr) minmax(0, 1.1fr);
      gap: var(--s1) var(--s2);
    }

    :host([fill]) .reading {
      grid-area: reading;
      align-content: start;
      gap: var(--s1);
      overflow-y: auto;
      padding-right: 2px;
    }

    :host([fill]) dc-verdict {
      grid-area: verdict;
    }

    :host([fill]) dc-page-image {
      grid-area: picture;
      height: auto;
    }

    /* Where there is no picture the texts take its place, beside each other. */
    :host([fill]:not(:has(dc-page-image))) {
      grid-template:
        'reading' minmax(0, 1fr)
        'verdict' auto
        / minmax(0, 1fr);
    }
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s2);
  }

  .top h2 {
    flex: 1 1 320px;
  }

  .steps {
    display: flex;
    align-items: center;
    gap: var(--s-half);
  }

  .why {
    padding: var(--s1) var(--s2);
    border-left: 4px solid currentColor;
    border-radius: var(--radius);
    display: grid;
    gap: var(--s-half);
  }

  .why p {
    color: var(--ink);
  }

  .why.met {
    background: var(--met-wash);
  }

  .why.partial {
    background: var(--partial-wash);
  }

  .why.missing {
    background: var(--missing-wash);
  }

  .why.unclear {
    background: var(--unclear-wash);
  }

  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: var(--s2);
    align-items: start;
  }

  .side {
    display: grid;
    gap: var(--s1);
    padding: var(--s2);
    min-width: 0;
  }

  .side header {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--s2);
  }

  .passage {
    line-height: 1.65;
    overflow-wrap: break-word;
  }

  .context {
    color: var(--ink-soft);
    font-size: var(--size-small);
  }

  .lines {
    background: var(--mark);
    border-radius: 3px;
    padding: 2px 4px;
    margin: 2px -4px;
  }

  ins,
  del,
  .noise {
    text-decoration: none;
    border-radius: 3px;
    padding: 1px 2px;
  }

  ins {
    background: var(--added);
    border-bottom: 2px solid var(--met);
  }

  del {
    background: var(--removed);
    border-bottom: 2px dotted var(--missing);
  }

  .noise {
    background: var(--noise);
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s2);
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  dc-page-image {
    height: 320px;
  }

  /* On a phone the verdict stays where the thumb is, over the end of what scrolls. */
  @media (max-width: 900px) {
    :host([fill]) dc-verdict,
    :host([alone]) dc-verdict {
      order: 0;
      position: sticky;
      bottom: 0;
      z-index: 2;
      margin: 0 calc(-1 * var(--s2));
    }

    /* What it is laid in has room around. */
    :host([alone]) dc-verdict {
      bottom: calc(-1 * var(--s2));
    }
  }

  @container (max-width: 760px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
