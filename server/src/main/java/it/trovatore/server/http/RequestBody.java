package it.trovatore.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;

/**
 * The body of a request as it comes. What keeps the rest of it from coming ends in a {@link
 * RequestProblem.Refused}.
 */
final class RequestBody extends InputStream {
  private final InputStream in;

  RequestBody(InputStream in) {
    this.in = in;
  }

  static InputStream of(Context ctx) {
    return new RequestBody(ctx.bodyInputStream());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    try {
      return in.read(into, offset, length);
    } catch (IOException e) {
      throw ErrorTable.notWhole(e).refuse();
    }
  }

  @Override
  public int available() {
    try {
      return in.available();
    } catch (IOException e) {
      throw ErrorTable.notWhole(e).refuse();
    }
  }
}
