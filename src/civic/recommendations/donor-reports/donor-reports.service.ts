import { Injectable } from '@nestjs/common';
import { Units } from '../../../commons/accounts/index.js';
import { Subjects } from '../../../commons/subjects/index.js';
import { BadRequest, NotFound } from '../../../platform/errors/index.js';
import { idOf, withQuery, type PageContext } from '../../../platform/http/index.js';
import { localePath, pick } from '../../../platform/i18n/index.js';
import { donorReportPath } from './donor-report.paths.js';
import { frozenAt, type DonorReportQuery } from './donor-report.filters.js';
import type { DonorNames, DonorReport } from './donor-report.presentation.js';
import { DonorReportQueries } from './donor-report.queries.js';

/** What an address asks for: which report, or where it stands frozen. */
@Injectable()
export class DonorReports {
  constructor(
    private readonly queries: DonorReportQueries,
    private readonly subjects: Subjects,
    private readonly units: Units,
  ) {}

  async names(): Promise<DonorNames> {
    const [topics, units] = await Promise.all([this.subjects.topicNames(), this.units.all()]);
    return { topics, units: new Map(units.map(({ id, name }) => [id, name])) };
  }

  /**
   * @throws NotFound for an organisation that sent nothing; BadRequest for what cannot be chosen
   * @returns the address with its moment where that is missing, or still to come
   */
  async of(
    { locale, site, now }: PageContext,
    organisation: string,
    { asOf, ...filters }: DonorReportQuery,
    suffix = '',
  ): Promise<DonorReport | { redirect: string }> {
    const id = idOf(organisation);
    const name = id && (await this.queries.organisation(id));
    if (!id || !name) throw new NotFound('notFound');
    const names = await this.names();
    if (filters.topic && !names.topics.has(filters.topic)) throw wrong('topic');
    if (filters.unit && !names.units.has(filters.unit)) throw wrong('unit');
    if (filters.from && filters.to && filters.to < filters.from) throw wrong('to');
    if (!asOf || new Date(asOf) > now || id !== organisation)
      return { redirect: withQuery(donorReportPath(id) + suffix, { ...filters, asOf: frozenAt(now) }) };
    const at = new Date(asOf);
    return {
      organisation: name,
      municipality: pick(site.name, locale),
      url: site.url,
      filters,
      asOf: at,
      rows: await this.queries.rows(id, filters, at),
      names,
    };
  }
}

/** Where the same figures are always found. */
export function permanentAddress(
  { url, filters, asOf }: DonorReport,
  organisationId: string,
  locale: PageContext['locale'],
): string {
  const path = withQuery(donorReportPath(organisationId), { ...filters, asOf: frozenAt(asOf) });
  return url + localePath(locale, path);
}

function wrong(name: string): BadRequest {
  return new BadRequest('wrongParameter', { name });
}
