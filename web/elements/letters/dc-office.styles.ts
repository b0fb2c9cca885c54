import { css } from 'lit';

export const styles = css`
  form {
    padding: var(--s2);
    display: grid;
    gap: var(--s1) var(--s2);
    grid-template-columns: repeat(auto-fit, minmax(max(240px, 30%), 1fr));
  }

  form h2,
  .wide {
    grid-column: 1 / -1;
  }

  label {
    display: grid;
    align-content: start;
    gap: var(--s-half);
    font-weight: 500;
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1);
  }
`;
