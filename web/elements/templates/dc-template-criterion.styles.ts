import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s2);
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half) var(--s1);
  }

  .top h2 {
    flex: 1 1 120px;
  }

  @media (max-width: 640px) {
    .top h2 {
      flex-basis: 100%;
    }
  }

  .why {
    padding: var(--s1) var(--s2);
    border-left: 4px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent-wash);
  }

  .fields {
    display: grid;
    gap: var(--s2);
    padding: var(--s2);
  }

  .field {
    display: grid;
    gap: var(--s-half);
  }

  .field > span:first-child,
  legend {
    font-weight: 500;
  }

  textarea {
    width: 100%;
    line-height: 1.6;
    resize: vertical;
    field-sizing: content;
    min-height: 64px;
    max-height: 50dvh;
  }

  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
    gap: var(--s2);
    align-items: start;
  }

  .three {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
    gap: var(--s2);
    align-items: start;
  }

  fieldset {
    border: none;
    margin: 0;
    padding: 0;
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-half) var(--s2);
  }

  fieldset p {
    flex: 1 1 100%;
  }

  legend {
    padding: 0 0 var(--s-half);
  }

  .choice {
    display: inline-flex;
    align-items: center;
    gap: var(--s-half);
    min-height: 32px;
  }

  .choice input {
    min-height: 0;
    width: 16px;
    height: 16px;
    margin: 0;
  }

  input[type='number'] {
    width: 96px;
  }

  .under {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half) var(--s1);
  }
`;
