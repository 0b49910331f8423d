package it.trovatore.indexer.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

  /** Each of millions of lines is decoded by itself. */
  @Test
  void decodingALineTakesAboutAsMuchMemoryAsTheLine() throws Exception {
    byte[] line = "Perché no? È così.".getBytes(StandardCharsets.UTF_8);
    assertEquals("Perché no? È così.", TextDecoder.decode(line));
    assertEquals("", TextDecoder.decode(new byte[0]));
    int lines = 1_000;

    long before = allocated();
    for (int i = 0; i < lines; i++) {
      TextDecoder.decode(line);
    }
    long each = (allocated() - before) / lines;

    assertTrue(each < 10_000, each + " bytes for a line");
  }

  private static long allocated() throws JMException {
    return (long)
        ManagementFactory.getPlatformMBeanServer()
            .getAttribute(
                new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                "CurrentThreadAllocatedBytes");
  }
}
