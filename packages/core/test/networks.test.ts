import { expect } from '@open-wc/testing';
import * as networks from '../src/networks.ts';

describe('networks', () => {
  for (const [key, { name, icon }] of Object.entries(networks)) {
    it(`has a name and a sign on the grid for ${key}`, () => {
      expect(name).to.match(/\S/);
      expect(CSS.supports('clip-path', `path(evenodd, "${icon}")`)).to.equal(true);
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', icon);
      const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      drawing.append(path);
      document.body.append(drawing);
      const { x, y, width, height } = path.getBBox();
      drawing.remove();
      expect(x).to.be.at.least(1.5);
      expect(y).to.be.at.least(1.5);
      expect(x + width).to.be.at.most(22.5);
      expect(y + height).to.be.at.most(22.5);
      expect(Math.max(width, height)).to.be.at.least(12);
    });
  }
});
