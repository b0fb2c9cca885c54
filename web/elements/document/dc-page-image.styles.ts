import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
  }

  .page {
    position: relative;
    width: 100%;
    min-height: 100%;
  }

  img {
    display: block;
    width: 100%;
    height: auto;
  }

  :root[data-theme='dark'] img {
    filter: brightness(0.9);
  }

  svg {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  rect {
    fill: #ffd400;
    fill-opacity: 0.18;
    stroke: #b3261e;
    stroke-width: 3px;
    vector-effect: non-scaling-stroke;
    stroke-width: 1.5px;
  }

  rect.marked {
    fill-opacity: 0.35;
    stroke-width: 3px;
  }

  p {
    padding: var(--s2);
  }

  .waiting {
    position: sticky;
    top: 0;
    height: 0;
    padding: 0 var(--s2);
  }
`;
