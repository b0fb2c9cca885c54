import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    position: relative;
  }

  p {
    position: absolute;
    padding: 2px var(--s1);
    /* The picture is paper in either theme. */
    color: #555;
  }

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
