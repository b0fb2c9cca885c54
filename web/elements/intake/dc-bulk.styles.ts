import { css } from 'lit';

export const styles = css`
  .bulk {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half) var(--s1);
    padding: var(--s1) var(--s2);
    background: var(--accent-wash);
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  select {
    max-width: 240px;
  }
`;
