import { css } from 'lit';

export const styles = css`
  svg {
    display: block;
    width: 420px;
    max-width: 100%;
    height: 96px;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: #fff;
  }

  rect {
    fill: none;
    stroke: #b3261e;
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
`;
