import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
  }

  summary {
    cursor: pointer;
    list-style: none;
    border-radius: var(--radius);
  }

  summary::-webkit-details-marker {
    display: none;
  }

  .initial {
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    border-radius: 50%;
    background: var(--accent-wash);
    color: var(--accent);
    font-weight: 600;
  }

  .menu {
    position: absolute;
    right: 0;
    top: calc(100% + var(--s1));
    width: 280px;
    padding: var(--s2);
    display: grid;
    gap: var(--s1);
    background: var(--raised);
    box-shadow: 0 4px 16px var(--scrim);
  }

  .menu button {
    justify-content: center;
  }

  .password summary {
    color: var(--accent);
    font-weight: 500;
    padding: var(--s-half) 0;
  }

  form {
    display: grid;
    gap: var(--s1);
    padding-bottom: var(--s1);
  }

  label {
    display: grid;
    gap: var(--s-half);
  }
`;
