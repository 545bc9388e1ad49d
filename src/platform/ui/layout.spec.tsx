import { describe, expect, it } from '@jest/globals';
import { renderDocument, type LayoutContext, type LayoutProps } from './layout.js';

const context = (more: Partial<LayoutContext> = {}): LayoutContext => ({
  locale: 'bg',
  path: '/consultations?q=вода',
  viewer: null,
  staff: null,
  site: {
    name: { bg: 'Община Сандански', en: 'Sandanski Municipality' },
    logoUrl: null,
    contacts: {
      address: { bg: 'бул. „Свобода“ 14', en: '14 Svoboda Blvd' },
      phone: '0746',
      email: 'a@b.bg',
      website: '',
    },
    navigation: [{ path: '/consultations', label: { bg: 'Консултации', en: 'Consultations' } }],
    footer: { participate: [], audiences: [], transparency: [], help: [] },
    demo: false,
    url: 'https://megdan.example',
  },
  ...more,
});

const html = (props: Partial<LayoutProps> = {}, ctx = context()) =>
  renderDocument({ ctx, title: 'Консултации', children: <h1>Консултации</h1>, ...props });

describe('the document around a page', () => {
  it('names page, platform and municipality', () => {
    expect(html()).toContain('<title>Консултации · Мегдан – Община Сандански</title>');
    expect(html({ hasErrors: true })).toContain('<title>Грешка: Консултации · Мегдан');
  });

  it('says its language and where the other one is', () => {
    const bg = html();
    expect(bg).toMatch(/^<!doctype html><html lang="bg">/);
    expect(bg).toContain('href="/en/consultations?q=вода" lang="en" hreflang="en"');
    expect(bg).toContain('<link rel="canonical" href="https://megdan.example/consultations?q=');
    const en = html({}, context({ locale: 'en' }));
    expect(en).toMatch(/^<!doctype html><html lang="en">/);
    expect(en).toContain('href="/consultations?q=вода" lang="bg" hreflang="bg"');
    expect(en).toContain('<a href="/en/consultations" aria-current="page">Consultations</a>');
  });

  it('keeps pages that are not for search out of it', () => {
    expect(html({ noIndex: true })).toContain('content="noindex"');
    expect(html({ noIndex: true })).not.toContain('rel="canonical"');
  });

  it('has neither inline styles nor inline scripts', () => {
    expect(html()).not.toMatch(/<style|style=|<script(?![^>]*src=)|\son\w+=/);
  });

  it('says when the data are invented', () => {
    expect(html()).not.toContain('измислени');
    const { site } = context();
    expect(html({}, context({ site: { ...site, demo: true } }))).toContain('Демонстрация – измислени данни');
  });

  it('offers the profile to whoever is signed in, and escapes the name', () => {
    const signedIn = html({}, context({ viewer: { name: '<b>Мария' } }));
    expect(signedIn).toContain('&lt;b>Мария');
    expect(signedIn).not.toContain('/sign-in');
    expect(html()).toContain('href="/sign-in"');
  });
});
