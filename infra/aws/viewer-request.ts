/**
 * Runs at CloudFront before the cache is asked: the origins never see the viewer's Host (API Gateway would refuse it),
 * so it travels in a header of its own, as does the address that limits count by. Whatever a viewer sent there is overwritten.
 */
export const viewerRequestCode = `function handler(event) {
  var request = event.request;
  request.headers['x-forwarded-host'] = { value: request.headers.host.value };
  request.headers['x-client-address'] = { value: event.viewer.ip };
  return request;
}
`;
