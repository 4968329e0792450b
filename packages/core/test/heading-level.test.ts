import { expect } from '@open-wc/testing';
import { levelUnderHeading } from '@stet/core';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

describe('levelUnderHeading', () => {
  it('is one deeper than the heading of the nearest section that has one', () => {
    const { body } = parse(
      `<main><h1>Paper</h1><section><header><h2>Sport</h2></header><ul><li><h4>Other</h4></li><li><i></i></li></ul></section>
       <b></b></main><u></u>`,
    );
    const level = (name: string) => levelUnderHeading(body.querySelector(name) as Element, 3);
    expect([level('i'), level('b'), level('u')]).to.deep.equal([3, 2, 3]);
  });
});
