/**
 * Runs at CloudFront before the cache is asked: the origins never see the viewer's Host (API Gateway would refuse it),
 * so it travels in a header of its own, as does the address that limits count by. Whatever a viewer sent there is overwritten.
 *
 * A page's path that cannot be percent-decoded goes on with its percent signs as plain text, so that the pages answer
 * with their own 404; API Gateway would refuse it in JSON. For the API just that is right.
 */
export const viewerRequestCode = `function handler(event) {
  var request = event.request;
  request.headers['x-forwarded-host'] = { value: request.headers.host.value };
  request.headers['x-client-address'] = { value: event.viewer.ip };
  if (!/^\\/v1(\\/|$)/.test(request.uri)) {
    try {
      decodeURIComponent(request.uri);
    } catch (malformed) {
      request.uri = request.uri.replace(/%/g, '%25');
    }
  }
  return request;
}
`;
