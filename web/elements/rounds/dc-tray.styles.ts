import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: var(--s1);
  }

  ol {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: var(--s1);
  }

  li {
    display: grid;
    gap: var(--s1);
    padding: var(--s1) var(--s2);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1);
  }
`;
