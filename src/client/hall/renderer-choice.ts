/** Names under which WebGL is computed by the processor. */
const BY_PROCESSOR = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Which renderer draws a hall fastest here. Without a graphics card a browser gives WebGL all the
 * same, computed by the processor: there the plain canvas is several times as fast, as
 * `npm run bench:hall` shows.
 */
export function rendererHere(): 'webgl' | 'canvas' {
  const context = document
    .createElement('canvas')
    .getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (context === null) return 'canvas';
  // Some browsers name the card plainly, others only by the extension, others never.
  const named = context.getExtension('WEBGL_debug_renderer_info');
  const card = [
    context.getParameter(context.RENDERER),
    named === null ? '' : context.getParameter(named.UNMASKED_RENDERER_WEBGL),
  ].join(' ');
  // Browsers allow few contexts at a time: this one is given back.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return BY_PROCESSOR.test(card) ? 'canvas' : 'webgl';
}
