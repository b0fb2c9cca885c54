import { css } from 'lit';

export const cellStyles = css`
  .cells {
    position: absolute;
    inset: 0;
    contain: strict;
  }

  .kept .cells {
    content-visibility: hidden;
  }

  .cell {
    position: absolute;
    top: 0;
    width: 34px;
    height: 32px;
    border-left: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
    cursor: pointer;
    /* On paper, where backgrounds are left out, what is met would be the empty ring of what is missing. */
    print-color-adjust: exact;
  }

  /* The signs of status.ts, drawn by borders: masks and pictures cost ten times the time when thousands scroll by. */
  .cell::before {
    content: '';
    position: absolute;
    inset: 9px 10px;
    border: 1.5px solid currentColor;
    border-radius: 50%;
  }

  .cell.met::before {
    background: currentColor;
  }

  .cell.partial {
    background: var(--partial-wash);
  }

  .cell.partial::before {
    background: linear-gradient(to right, currentColor 50%, transparent 50%);
  }

  .cell.missing {
    background: var(--missing-wash);
  }

  .cell.unclear {
    background: var(--unclear-wash);
  }

  .cell.unclear::before {
    content: '?';
    inset: 0;
    border: none;
    line-height: 31px;
    text-align: center;
    font-weight: 600;
  }

  .cell.blank {
    background: var(--ground);
    cursor: default;
  }

  .cell.blank::before {
    content: none;
  }

  /* A person decided: a bar under the sign. */
  .cell.person::after {
    content: '';
    position: absolute;
    inset: auto 8px 3px;
    height: 2px;
    background: currentColor;
  }

  /* Decided before the criterion was reworded: to be looked at again, so the bar is broken. */
  .cell.outdated {
    background: var(--unclear-wash);
  }

  .cell.outdated::after {
    height: 0;
    background: none;
    border-bottom: 2px dashed currentColor;
  }

  @media (forced-colors: active) {
    .cell::before,
    .cell::after {
      forced-color-adjust: none;
      color: CanvasText;
    }
  }
`;
