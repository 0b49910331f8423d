package it.trovatore.indexer.extract.mail;

import it.trovatore.indexer.extract.container.Container;
import it.trovatore.indexer.extract.container.Findings;
import it.trovatore.indexer.extract.container.Item;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Format;
import it.trovatore.search.document.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/**
 * Reads mailboxes in the mbox format: each message is read like a mail of its own under the id
 * {@code mailbox#number}. A message begins with a line {@code From } after a blank one; where the
 * first one does not begin as git begins a patch, a line like that belongs to a patch within a
 * message. A message larger than a mail may be is a problem, and the others are read.
 */
public final class Mbox implements Container {
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] QUOTED = ">From ".getBytes(StandardCharsets.US_ASCII);

  /** The date never changes, so that programs can tell these lines from those of mailboxes. */
  private static final Pattern PATCH =
      Pattern.compile("From \\p{XDigit}{40,64} Mon Sep 17 00:00:00 2001\\s*");

  private static final int LARGEST_MESSAGE = Format.EML.most() << 20;
  private static final int LONGEST_PART = 1 << 16;

  @Override
  public void read(Item item, Findings findings) throws IOException, ExtractionException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(item.location()), 1 << 16)) {
      Messages messages = new Messages(item, findings);
      ByteArrayOutputStream part = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0; b = in.read()) {
        part.write(b);
        if (b == '\n' || part.size() == LONGEST_PART) {
          messages.add(part.toByteArray());
          part.reset();
        }
      }
      messages.add(part.toByteArray());
      messages.end();
    }
  }

  private static final class Messages {
    private final Item item;
    private final Findings findings;
    private final ByteArrayOutputStream open = new ByteArrayOutputStream();
    private boolean afterBlank = true;
    private boolean withinLine;
    private boolean tooLarge;
    private boolean patches;
    private long number;

    Messages(Item item, Findings findings) {
      this.item = item;
      this.findings = findings;
    }

    /** Takes a line with its end, or the next part of a long one. */
    void add(byte[] part) throws ExtractionException {
      if (afterBlank && begins(part, FROM) && isOfMailbox(part)) {
        end();
        number++;
      } else if (number > 0 && !tooLarge) {
        append(part);
      }
      afterBlank =
          !withinLine && part.length <= 2 && new String(part, StandardCharsets.US_ASCII).isBlank();
      withinLine = part.length > 0 && part[part.length - 1] != '\n';
    }

    private void append(byte[] part) {
      int quote = !withinLine && begins(part, QUOTED) ? 1 : 0;
      open.write(part, quote, part.length - quote);
      if (open.size() > LARGEST_MESSAGE) {
        findings.problem(
            new Problem(
                Problem.Kind.TOO_LARGE,
                "il messaggio " + number + " supera " + Format.EML.most() + " MB"));
        open.reset();
        tooLarge = true;
      }
    }

    private boolean isOfMailbox(byte[] line) {
      boolean patch = PATCH.matcher(new String(line, StandardCharsets.US_ASCII)).matches();
      patches |= number == 0 && patch;
      return patch == patches;
    }

    void end() throws ExtractionException {
      if (open.size() > 0) {
        findings.member(
            item.id() + "#" + number,
            "messaggio " + number + ".eml",
            new ByteArrayInputStream(open.toByteArray()));
        open.reset();
      }
      tooLarge = false;
    }
  }

  private static boolean begins(byte[] line, byte[] with) {
    if (line.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if (line[i] != with[i]) {
        return false;
      }
    }
    return true;
  }
}
