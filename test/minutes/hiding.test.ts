import { describe, expect, test } from '@jest/globals';
import { readHtml } from '../../src/minutes/read/html.ts';

const HIDDEN = [
  'display: none',
  'display:block; DISPLAY:NONE !important',
  'visibility:collapse',
  'content-visibility: hidden',
  'opacity: 0',
  'opacity:5%',
  'font-size: 0',
  'font-size:2.5px',
  'font-size: .3em',
  'font-size: 20%',
  'color: transparent',
  'color:rgba(20, 20, 20, 0)',
  'color: rgb(0 0 0 / 0%)',
  'color:#12345600',
  'color: white',
  'color:#FFF',
  'color: rgb(255, 255, 255)',
  'background: none; color: white',
  'transform: scale(0)',
  'clip: rect(0 0 0 0)',
  'clip-path: inset(50%)',
  'position:absolute; left: -9999px',
  'text-indent:-2000px',
  'overflow:hidden; height:0',
  'max-width: 0px; overflow: hidden',
  'mso-hide: all',
  'color: red; /* ; */ display: none',
];

const SEEN = [
  'display: block; color: red',
  'display:none; display: inline',
  'opacity: 0.5',
  'font-size: 8px',
  'font-size: 0.8em',
  'font-size:90%',
  'color: #ffe',
  'background: #024; color: white',
  'background-color:black;color:#fff',
  'text-indent:-18pt',
  'left: 20px',
  'height: 0',
  'overflow: hidden; width: 100%',
  'transform: scale(0.5)',
  'border-color: white',
];

const seen = (page: string): string[] => readHtml(page).flatMap(({ visible, text }) => (visible && text ? [text] : []));

describe('what a style hides is hidden wherever the style stands', () => {
  test.each(HIDDEN)('%s', (style) => {
    expect(seen(`<p>They <em style="${style}">stay dark</em>shine.</p>`)).toEqual(['They shine.']);
    expect(seen(`<style>.old{${style}}</style><p>They <em class="old">stay dark</em>shine.</p>`)).toEqual([
      'They shine.',
    ]);
  });

  test.each(SEEN)('but not by %s', (style) => {
    expect(seen(`<p>They <em style="${style}">all</em> shine.</p>`)).toEqual(['They all shine.']);
    expect(seen(`<style>.new{${style}}</style><p>They <em class="new">all</em> shine.</p>`)).toEqual([
      'They all shine.',
    ]);
  });
});
