import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--s1);
    min-height: 0;
  }

  .start {
    padding: var(--s1) var(--s2);
    border-left: 3px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent-wash);
  }

  .body {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s1);
  }

  .body.split {
    grid-template-columns: minmax(0, 1fr) minmax(360px, 34%);
  }

  dc-matrix,
  dc-cell-panel,
  dc-unit-panel {
    min-height: 0;
    height: 100%;
  }

  @media print {
    dc-matrix-bar,
    .body,
    .start {
      display: none;
    }
  }

  @media (max-width: 900px) {
    .body.split {
      grid-template-columns: minmax(0, 1fr);
    }

    .split dc-matrix,
    dc-matrix-bar.reading {
      display: none;
    }
  }
`;
