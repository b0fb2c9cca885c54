import { css } from 'lit';

export const styles = css`
  .tabs {
    display: flex;
    gap: var(--s-half);
  }

  .saving {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half) var(--s1);
    margin-left: auto;
  }
`;
