import { css } from 'lit';

export const styles = css`
  .tools {
    padding-top: 0;
    padding-bottom: 0;
  }

  .tools > :not(.tabs) {
    margin-block: var(--s-half);
  }

  .tabs {
    align-self: end;
  }

  .saving {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half) var(--s1);
    margin-left: auto;
  }

  /* A phone has no line for what cannot be pressed. */
  @media (max-width: 640px) {
    .saving.idle {
      display: none;
    }
  }
`;
