package it.trovatore.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class RequestBodyTest {

  @Test
  void aWholeBodyIsReadAsItIs() throws IOException {
    byte[] bytes = {0, -1, 65};
    assertArrayEquals(bytes, new RequestBody(new ByteArrayInputStream(bytes)).readAllBytes());
    RequestBody body = new RequestBody(new ByteArrayInputStream(bytes));
    assertEquals(0, body.read());
    assertEquals(255, body.read());
    assertEquals(65, body.read());
    assertEquals(-1, body.read());
  }

  @Test
  void oneThatStallsOrEndsEarlyIsRefusedWithACode() {
    RequestProblem stalled = refusal(new IOException(new TimeoutException("says the test")));
    assertEquals(ErrorCode.REQUEST_TIMEOUT, stalled.code());
    assertEquals(List.of("close"), stalled.headers().get("Connection"));
    assertEquals(ErrorCode.BAD_REQUEST, refusal(new EOFException("says the test")).code());
    assertEquals(ErrorCode.BAD_REQUEST, refusal(new IOException("says the test")).code());
  }

  private static RequestProblem refusal(IOException failure) {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw failure;
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw failure;
          }
        };
    return assertThrows(RequestProblem.Refused.class, () -> new RequestBody(failing).read())
        .problem();
  }
}
