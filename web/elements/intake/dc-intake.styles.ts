import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
    padding: var(--s3);
    max-width: 1440px;
    margin: 0 auto;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s2);
  }

  .bar h1 {
    flex: 1;
  }

  .bar label {
    display: flex;
    align-items: center;
    gap: var(--s1);
  }

  .bar label {
    min-width: 0;
    max-width: 100%;
  }

  .bar label span {
    white-space: nowrap;
  }

  select {
    max-width: 360px;
    min-width: 0;
  }

  .samples {
    text-align: center;
    padding: var(--s2);
    display: grid;
    gap: var(--s1);
    justify-items: center;
  }

  @media (max-width: 720px) {
    :host {
      padding: var(--s2) var(--s1);
    }
  }
`;
