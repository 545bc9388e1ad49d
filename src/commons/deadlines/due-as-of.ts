/**
 * SQL for when a row of `deadline` was due as it stood at the end of a day: what was prolonged later does not count yet.
 * @param day the parameter that holds that day
 */
export function dueAsOf(day: string): string {
  return `CASE WHEN deadline.computed @> '{"steps": [{"kind": "prolonged"}]}' THEN
      ((SELECT (step->>'day')::date FROM jsonb_array_elements(deadline.computed->'steps') WITH ORDINALITY AS of (step, nr)
        WHERE step->>'kind' <> 'prolonged' OR (step->>'on')::date <= ${day}::date ORDER BY nr DESC LIMIT 1) + 1)::timestamp
        AT TIME ZONE 'Europe/Sofia'
    ELSE deadline.due_at END`;
}
