import React from 'react';
import { useLocation, useParams } from 'react-router-dom';
import { BulkScreen } from './bulk-screen';
import { FormScreen } from './form-screen';
import { ListScreen } from './list-screen';
import { ShowScreen } from './show-screen';

/** Every address of a resource: AdminJS names the parts, the screen follows from the action. */
export default function ResourceRoute() {
  const { resourceId = '', actionName = 'list', recordId } = useParams();
  const { search } = useLocation();
  if (recordId === undefined) {
    if (actionName === 'list') return <ListScreen key={resourceId} resource={resourceId} />;
    const path = `/resources/${resourceId}/actions/${actionName}`;
    // Only the list leads here with the rows that were chosen in it.
    const ids = new URLSearchParams(search).get('ids');
    if (ids !== null)
      return <BulkScreen key={path + ids} path={path} ids={ids.split(',')} resource={resourceId} />;
    return <FormScreen key={path} path={path} resource={resourceId} />;
  }
  const path = `/resources/${resourceId}/records/${encodeURIComponent(recordId)}/${actionName}`;
  if (actionName === 'show') return <ShowScreen key={path} path={path} resource={resourceId} />;
  return <FormScreen key={path} path={path} resource={resourceId} />;
}
