import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-height: 0;
    --unit-width: 400px;
  }

  .scroller {
    height: 100%;
    overflow: auto;
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    overscroll-behavior: contain;
    /* Rows come and go above what is in sight; they must not push it. */
    overflow-anchor: none;
  }

  .canvas {
    position: relative;
    min-width: 100%;
  }

  .heads {
    position: sticky;
    top: 0;
    z-index: 3;
    height: 156px;
    background: var(--paper);
    border-bottom: 1px solid var(--line-strong);
    contain: layout style;
  }

  .sections,
  .criteria {
    position: relative;
    height: 28px;
  }

  .criteria {
    height: 127px;
  }

  .corner {
    position: sticky;
    left: 0;
    z-index: 2;
    width: var(--unit-width);
    height: 100%;
    padding: 4px var(--s1);
    display: flex;
    align-items: end;
    background: var(--paper);
    border-right: 1px solid var(--line-strong);
    font-size: var(--size-small);
    color: var(--ink-soft);
  }

  .section {
    position: absolute;
    top: 0;
    height: 28px;
    border-left: 1px solid var(--line-strong);
    border-bottom: 1px solid var(--line);
    font-size: var(--size-small);
    font-weight: 500;
    overflow: clip;
  }

  .section span {
    position: sticky;
    left: calc(var(--unit-width) + 6px);
    display: inline-block;
    max-width: 100%;
    padding: 4px 6px;
    white-space: nowrap;
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .criterion {
    position: absolute;
    top: 0;
    width: 34px;
    height: 127px;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 3px;
    cursor: pointer;
    border-left: 1px solid var(--line);
  }

  .criterion:hover {
    background: var(--accent-wash);
  }

  button.path {
    flex: 1;
    min-height: 0;
    width: 100%;
    padding: 4px 0;
    border: none;
    background: none;
    justify-content: center;
    align-items: end;
  }

  .path span {
    writing-mode: sideways-lr;
    height: 96px;
    /* Two lines; what comes after is in the title. */
    width: 28px;
    line-height: 14px;
    overflow: hidden;
    white-space: normal;
    text-align: start;
    font-weight: 400;
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }

  .path b {
    font-weight: 600;
  }

  .lacks {
    font-size: var(--size-small);
    line-height: 1.2;
    padding-bottom: 3px;
  }

  .row {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 32px;
    contain: strict;
  }

  .unit {
    position: sticky;
    left: 0;
    z-index: 1;
    width: var(--unit-width);
    height: 32px;
    display: flex;
    align-items: center;
    gap: 6px;
    padding: 0 var(--s1);
    background: var(--paper);
    border-right: 1px solid var(--line-strong);
    border-bottom: 1px solid var(--line);
    cursor: pointer;
  }

  .row:hover .unit {
    background: var(--accent-wash);
  }

  .active {
    outline: 2px solid var(--focus);
    outline-offset: -2px;
    z-index: 1;
  }

  .unit.active {
    z-index: 2;
  }

  .scroller:focus-visible {
    outline-offset: -1px;
  }

  .bar rect {
    fill: var(--line);
  }

  .bar .met {
    fill: var(--met);
  }

  .bar .partial {
    fill: var(--partial);
  }

  .bar .missing {
    fill: var(--missing);
  }

  .bar .unclear {
    fill: var(--unclear);
  }

  p.none {
    position: sticky;
    left: 0;
    padding: var(--s2);
  }

  @media (max-width: 720px) {
    :host,
    :host([assigned]) {
      --unit-width: 168px;
    }
  }
`;
