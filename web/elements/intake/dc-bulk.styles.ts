import { css } from 'lit';

export const styles = css`
  /* At the lower edge, whichever row is chosen; above the list it pushed the rows away from under the pointer. */
  .bulk {
    position: fixed;
    inset: auto 0 0;
    z-index: 9;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half) var(--s1);
    justify-content: center;
    padding: var(--s1) var(--s2);
    background: var(--accent-wash);
    border-top: 1px solid var(--line-strong);
  }

  @media print {
    .bulk {
      display: none;
    }
  }

  select {
    max-width: 240px;
  }
`;
