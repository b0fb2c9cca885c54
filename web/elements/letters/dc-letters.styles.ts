import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: var(--s2);
    max-width: 960px;
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
