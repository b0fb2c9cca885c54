import { css } from 'lit';

export const styles = css`
  .tabs {
    border-bottom: 1px solid var(--line);
  }
`;
