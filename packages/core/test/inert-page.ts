import { inertDocument } from '@stet/core';

document.title = inertDocument('<a>Words</a>', 'application/xml').documentElement.textContent ?? '';
