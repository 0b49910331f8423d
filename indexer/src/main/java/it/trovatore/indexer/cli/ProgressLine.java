package it.trovatore.indexer.cli;

import it.trovatore.indexer.sync.SyncListener;
import it.trovatore.indexer.sync.SyncSummary;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Draws how far a run is on standard error, in one line, when that is a terminal. Java cannot tell,
 * so the launcher says so in the system property {@value #TERMINAL}; without it nothing is drawn.
 * Public for the {@code serve} command.
 */
public final class ProgressLine implements SyncListener, AutoCloseable {
  /** The system property that says whether standard error is a terminal: {@code true} or not. */
  public static final String TERMINAL = "trovatore.stderr.terminal";

  private static final int UPDATE_MILLIS = 200;

  private final boolean terminal;
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
              .setTaskName("Indicizzo")
              .setInitialMax(files)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setUpdateIntervalMillis(UPDATE_MILLIS)
              .setUnit(" file", 1)
              .build();
    }
  }

  @Override
  public void progressed(int filesDone, long bytesDone) {
    if (bar != null) {
      bar.stepTo(filesDone);
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
