import { loadDocument, parseCommentHtml } from '@stet/comment-client';

const output = document.querySelector('output') as HTMLElement;
output.append(parseCommentHtml(output.dataset['html'] ?? '', document));
const page = await loadDocument(output.dataset['url'] ?? '');
output.dataset['done'] = page.getElementById('comment-5')?.textContent ?? 'not found';
