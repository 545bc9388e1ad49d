/** The report of one organisation for those who support it; what it shows is in the query. */
export function donorReportPath(organisationId: string): string {
  return `/recommendations/reports/${organisationId}`;
}
