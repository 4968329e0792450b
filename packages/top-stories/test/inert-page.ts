import { inertDocument } from '../src/feed/inert-document.ts';

document.title = inertDocument('<a>Words</a>', 'application/xml').documentElement.textContent ?? '';
