import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
  }

  @media (min-width: 1100px) {
    :host {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
      align-items: start;
    }
  }

  .files {
    padding: var(--s2);
    display: grid;
    gap: var(--s1) var(--s2);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1);
  }
`;
