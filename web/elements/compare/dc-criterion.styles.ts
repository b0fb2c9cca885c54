import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
    container-type: inline-size;
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

  @container (max-width: 760px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
