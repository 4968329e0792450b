import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '@stet/article/define.js';
import '@stet/comments/define.js';
import '@stet/connect/define.js';
import '@stet/continue-reading/define.js';
import '@stet/pull-quote/define.js';
import '@stet/share/define.js';

import { arabicHeader, arabicOpening, arabicQuote, arabicRest } from '../parts/arabic.ts';
import '../parts/page.css';

const meta: Meta = { title: 'Pages/Right to left' };
export default meta;

export const Default: StoryObj = {
  name: 'An Arabic story',
  render: () =>
    html`<div class="page" lang="ar" dir="rtl">
      <header class="masthead"><p class="name">فانوس بِلماوث</p></header>
      <main>
        <stet-article published="2026-11-21T06:00Z"
          ><article>
            ${arabicHeader}
            <stet-continue-reading
              collapsed
              paragraphs="2"
              min-hidden="20"
              remember="none"
              label="تابع القراءة"
              >${arabicOpening}${arabicQuote}${arabicRest}</stet-continue-reading
            >
          </article></stet-article
        >
        <div class="story-end">
          <stet-comments loading="click" label="انقر للتعليق">
            <h2>التعليقات</h2>
            <ol class="comment-list">
              <li id="comment-21" class="comment">
                <article class="comment-body">
                  <footer class="comment-meta"><b class="fn">ليلى</b></footer>
                  <div class="comment-content">
                    <p>استعرتُ منهم مقصّ الأنابيب، وأعدتُه ومعه رغيف.</p>
                  </div>
                </article>
              </li>
            </ol>
          </stet-comments>
        </div>
      </main>
    </div>`,
};
