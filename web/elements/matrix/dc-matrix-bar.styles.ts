import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-half) var(--s1);
  }

  input[type='search'] {
    width: 132px;
  }

  #more {
    display: contents;
  }

  .narrow {
    display: none;
  }

  /* As wide as what is chosen, where the browser can. */
  select {
    field-sizing: content;
    max-width: 224px;
  }

  select.chosen,
  .chip {
    border-color: var(--accent);
    background: var(--accent-wash);
  }

  .end {
    margin-left: auto;
    display: flex;
    align-items: center;
    gap: 0;
  }

  .columns {
    position: relative;
  }

  summary {
    cursor: pointer;
    padding: 4px var(--s1);
    border-radius: var(--radius);
    color: var(--accent);
    font-weight: 500;
  }

  .list {
    position: absolute;
    right: 0;
    z-index: 6;
    width: 380px;
    max-width: 90vw;
    max-height: 60dvh;
    overflow-y: auto;
    padding: var(--s1);
    background: var(--raised);
    box-shadow: 0 8px 24px rgb(0 0 0 / 14%);
  }

  .list label {
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr);
    gap: var(--s1);
    align-items: start;
    padding: 2px 0;
  }

  .list input {
    min-height: 0;
    margin: 4px 0 0;
  }

  .list span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  @media (max-width: 720px) {
    input[type='search'] {
      flex: 1 1 120px;
      width: auto;
    }

    .narrow {
      display: inline-flex;
    }

    #more {
      display: none;
    }

    #more.open {
      flex: 1 1 100%;
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-half) var(--s1);
    }

    .end {
      margin-left: 0;
      flex-wrap: wrap;
      gap: 0 var(--s1);
    }
  }
`;
