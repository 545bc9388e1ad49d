import React from 'react';
import { useParams } from 'react-router-dom';
import { FormScreen } from './form-screen';
import { ListScreen } from './list-screen';
import { ShowScreen } from './show-screen';

/** Every address of a resource: AdminJS names the parts, the screen follows from the action. */
export default function ResourceRoute() {
  const { resourceId = '', actionName = 'list', recordId } = useParams();
  if (recordId === undefined) {
    if (actionName === 'list') return <ListScreen key={resourceId} resource={resourceId} />;
    const path = `/resources/${resourceId}/actions/${actionName}`;
    return <FormScreen key={path} path={path} resource={resourceId} />;
  }
  const path = `/resources/${resourceId}/records/${encodeURIComponent(recordId)}/${actionName}`;
  if (actionName === 'show') return <ShowScreen key={path} path={path} resource={resourceId} />;
  return <FormScreen key={path} path={path} resource={resourceId} />;
}
