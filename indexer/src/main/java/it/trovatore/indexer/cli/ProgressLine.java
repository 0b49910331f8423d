package it.trovatore.indexer.cli;

import it.trovatore.indexer.sync.SyncListener;
import it.trovatore.indexer.sync.SyncSummary;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Draws how far a run is on standard error, in one line, when that is a terminal: the share and the
 * remaining time by bytes, since files can be of any size, and the rate. Java cannot tell what is a
 * terminal, so the launcher says so in the system property {@value #TERMINAL}; without it nothing
 * is drawn. Public for the {@code serve} command.
 */
public final class ProgressLine implements SyncListener, AutoCloseable {
  /** The system property that says whether standard error is a terminal: {@code true} or not. */
  public static final String TERMINAL = "trovatore.stderr.terminal";

  private static final int UPDATE_MILLIS = 200;

  private static final long MEGABYTE = 1 << 20;
  private static final double NANOS_A_SECOND = 1e9;

  private final boolean terminal;
  private long began;
  private @Nullable ProgressBar bar;

  /** A line that is drawn only on a terminal. */
  public ProgressLine() {
    this.terminal = Boolean.getBoolean(TERMINAL);
  }

  @Override
  public void started(int files, long bytes) {
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Indice")
              .setInitialMax(bytes)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setUpdateIntervalMillis(UPDATE_MILLIS)
              .setUnit(" MB", MEGABYTE)
              .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ITALIAN)))
              .build();
      began = System.nanoTime();
    }
  }

  @Override
  public void progressed(int filesDone, long bytesDone, long documents) {
    if (bar != null) {
      bar.stepTo(bytesDone);
      double seconds = (System.nanoTime() - began) / NANOS_A_SECOND;
      bar.setExtraMessage(
          String.format(Locale.ITALIAN, " %,d doc, %,.0f/s", documents, documents / seconds));
    }
  }

  @Override
  public void finished(SyncSummary summary) {
    close();
  }

  @Override
  public void failed(RuntimeException failure) {
    close();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
