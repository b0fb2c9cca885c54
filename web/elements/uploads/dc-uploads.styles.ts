import { css } from 'lit';

export const styles = css`
  .card {
    padding: var(--s-half) 0;
  }

  ul {
    list-style: none;
    margin: 0;
    padding: 0;
    max-height: 240px;
    overflow-y: auto;
  }

  li,
  .going,
  .many {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--s2);
    padding: 2px var(--s2);
  }

  .many .soft {
    margin-right: auto;
  }

  progress {
    flex: 1 1 160px;
    height: 8px;
    accent-color: var(--accent);
  }

  .name {
    font-weight: 500;
    overflow-wrap: anywhere;
  }

  .said {
    flex: 1 1 320px;
  }

  .missing {
    color: var(--missing);
  }

  .acts {
    margin-left: auto;
    white-space: nowrap;
  }
`;
