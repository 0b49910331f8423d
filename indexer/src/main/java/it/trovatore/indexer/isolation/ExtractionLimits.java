package it.trovatore.indexer.isolation;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What the reading of one file may cost.
 *
 * @param time for each document that the file gives; not counted is what the receiver of the
 *     documents takes, and what it takes to start the process and to load what reads a format
 * @param megabytes of memory for the Java heap of the process that reads
 */
public record ExtractionLimits(Duration time, int megabytes) {
  /** In seconds, when nobody asks for another. */
  public static final int DEFAULT_SECONDS = 60;

  /** When nobody asks for another. */
  public static final int DEFAULT_MEGABYTES = 512;

  /** Less does not hold the libraries that read the formats. */
  public static final int LEAST_MEGABYTES = 64;

  public static final ExtractionLimits DEFAULT =
      new ExtractionLimits(Duration.ofSeconds(DEFAULT_SECONDS), DEFAULT_MEGABYTES);

  /** With more than the memory of this machine, or of what contains the program, nothing starts. */
  public static long mostMegabytes() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
        >> 20;
  }

  public ExtractionLimits {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("no time to read in: " + time);
    }
    if (megabytes < LEAST_MEGABYTES) {
      throw new IllegalArgumentException("too little memory to read in: " + megabytes + " MB");
    }
  }
}
