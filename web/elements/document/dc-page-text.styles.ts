import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    padding: var(--s2);
  }

  ol {
    list-style: none;
    margin: 0;
    padding: 0;
    line-height: 1.75;
  }

  li {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr);
    gap: var(--s1);
    scroll-margin: 160px;
  }

  li.highlight {
    background: var(--mark);
  }

  li::before {
    content: attr(data-line);
    color: var(--ink-soft);
    font-size: var(--size-small);
    text-align: right;
    font-variant-numeric: tabular-nums;
    user-select: none;
  }

  mark {
    color: inherit;
    border-radius: 3px;
    cursor: pointer;
    background: none;
  }

  mark.doubtful {
    background: var(--partial-wash);
    border-bottom: 2px dashed var(--partial);
  }

  mark.person {
    border-bottom: 2px solid var(--met);
  }

  mark.corrected {
    border-bottom: 1px dotted var(--line-strong);
  }

  .notice {
    grid-column: 2;
    font-size: var(--size-small);
    padding: 0 var(--s1);
    border-left: 3px solid var(--unclear);
    background: var(--unclear-wash);
  }

  .rule {
    display: inline-block;
    height: 1em;
    margin: 0 var(--s1);
    border-left: 1px solid var(--line-strong);
    vertical-align: -2px;
  }

  mark.marked {
    outline: 2px solid var(--focus);
    outline-offset: 1px;
  }
`;
