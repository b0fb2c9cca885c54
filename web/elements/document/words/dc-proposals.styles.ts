import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  form {
    display: grid;
    gap: var(--s1);
    padding: var(--s2);
  }

  ul {
    display: grid;
    max-height: 240px;
    overflow-y: auto;
    margin: 0;
    padding: 0;
    list-style: none;
    border: 1px solid var(--line);
    border-radius: var(--radius);
  }

  li + li {
    border-top: 1px solid var(--line);
  }

  label {
    display: flex;
    align-items: center;
    gap: var(--s1);
    min-height: 32px;
    padding: 0 var(--s1);
    cursor: pointer;
  }

  li label:focus-within {
    background: var(--accent-wash);
  }

  input {
    flex: none;
    min-height: 0;
    width: 18px;
    height: 18px;
    margin: 0;
    /* The word being checked stays in sight above it. */
    scroll-margin: 340px 0 80px;
  }

  label .small {
    flex: none;
    min-width: 40px;
    font-variant-numeric: tabular-nums;
  }

  .line {
    min-width: 0;
    overflow-wrap: anywhere;
  }

  del {
    background: var(--missing-wash);
  }

  ins {
    background: var(--met-wash);
    font-weight: 600;
    text-decoration: none;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s1);
  }
`;
