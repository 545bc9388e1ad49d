import { Injectable } from '@nestjs/common';
import type { Text } from '../i18n/index.js';

export interface NavigationItem {
  path: string;
  label: Text;
  order: number;
}

export const FOOTER_SECTIONS = ['participate', 'audiences', 'transparency', 'help'] as const;
export type FooterSection = (typeof FOOTER_SECTIONS)[number];

export interface FooterLink extends NavigationItem {
  section: FooterSection;
}

/** The menu and the footer of the site. Modules add their doors in onModuleInit. */
@Injectable()
export class Navigation {
  private readonly items: NavigationItem[] = [];
  private readonly links: FooterLink[] = [];

  register(item: NavigationItem): void {
    this.items.push(item);
    this.items.sort(byOrder);
  }

  registerFooter(link: FooterLink): void {
    this.links.push(link);
    this.links.sort(byOrder);
  }

  menu(): readonly NavigationItem[] {
    return this.items;
  }

  footer(): Record<FooterSection, readonly FooterLink[]> {
    const of = (section: FooterSection) => this.links.filter((link) => link.section === section);
    return {
      participate: of('participate'),
      audiences: of('audiences'),
      transparency: of('transparency'),
      help: of('help'),
    };
  }
}

function byOrder(left: NavigationItem, right: NavigationItem): number {
  return left.order - right.order || left.path.localeCompare(right.path);
}
