package it.trovatore.server.http;

import io.javalin.http.Context;
import it.trovatore.server.page.Asset;

/**
 * Serves the files that belong to the pages, and nothing else. An address with the file's own
 * fingerprint may be kept for ever; without it the caller asks each time and is told when nothing
 * changed.
 */
final class StaticFiles {
  private StaticFiles() {}

  static void serve(Context ctx) {
    Asset asset =
        Asset.named(ctx.pathParam("name"))
            .orElseThrow(
                () -> RequestProblem.of(ErrorCode.NOT_FOUND, "Questo file non esiste.").refuse());
    String etag = Conditions.weak(asset.fingerprint());
    boolean lasting = asset.fingerprint().equals(ctx.queryParam("v"));
    ctx.header(
        "Cache-Control", lasting ? "public, max-age=31536000, immutable" : "public, no-cache");
    ctx.header("ETag", etag);
    if (Conditions.isKnown(ctx, etag)) {
      ctx.status(304);
    } else {
      ctx.contentType(asset.contentType()).result(asset.content());
    }
  }
}
