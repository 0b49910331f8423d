package it.trovatore.indexer.extract.mail;

import it.trovatore.indexer.extract.container.Container;
import it.trovatore.indexer.extract.container.Findings;
import it.trovatore.indexer.extract.container.Item;
import it.trovatore.indexer.extract.draft.Block;
import it.trovatore.indexer.extract.draft.Draft;
import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.indexer.extract.draft.Format;
import it.trovatore.indexer.extract.fields.Fields;
import it.trovatore.indexer.extract.markup.Html;
import it.trovatore.indexer.extract.markup.PlainText;
import it.trovatore.indexer.extract.office.TikaParsing;
import it.trovatore.search.document.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message that Outlook saved ({@code .msg}), as {@link Mail} does: subject, sender, date
 * and text of the mail, and each attachment as a document of its own, attached messages too.
 */
public final class Outlook implements Container {
  private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

  @Override
  public void read(Item item, Findings findings) throws IOException, ExtractionException {
    try (InputStream in = Files.newInputStream(item.location());
        MAPIMessage message = new MAPIMessage(in)) {
      message.setReturnNullOnMissingChunk(true);
      read(message, item, findings);
    }
  }

  private static void read(MAPIMessage message, Item item, Findings findings)
      throws IOException, ExtractionException {
    AttachmentChunks[] attached = message.getAttachmentFiles();
    if (!findings.add(item.id(), Format.MSG, draft(message)) && attached.length == 0) {
      throw new ExtractionException(Problem.Kind.NO_TEXT);
    }
    Attachments attachments = new Attachments(item, findings);
    for (AttachmentChunks part : attached) {
      if (part.isEmbeddedMessage()) {
        embedded(part, item, findings);
      } else if (part.getAttachData() != null) {
        attachments.add(
            name(part),
            text(part.getAttachMimeTag()),
            new ByteArrayInputStream(part.getAttachData().getValue()));
      }
    }
  }

  /** The one that is attached stays open: to close it would close the outer one. */
  private static void embedded(AttachmentChunks part, Item item, Findings findings)
      throws ExtractionException {
    MAPIMessage message;
    try {
      message = part.getEmbeddedMessage();
    } catch (IOException | RuntimeException e) {
      findings.failed(e);
      return;
    }
    message.setReturnNullOnMissingChunk(true);
    String subject = text(message.getMainChunks().getSubjectChunk());
    String name = subject == null ? "messaggio" : subject.replace('/', '_');
    findings.member(
        item.inner("#", name),
        name,
        id -> read(message, new Item(id, name, item.location()), findings));
  }

  private static Draft draft(MAPIMessage message) throws IOException, ExtractionException {
    if (message.has7BitEncodingStrings()) {
      message.guess7BitEncoding();
    }
    try {
      Calendar when = message.getMessageDate();
      LocalDate date = when == null ? null : LocalDate.ofInstant(when.toInstant(), ITALY);
      Draft.Properties properties =
          new Draft.Properties(
              Fields.orNull(message.getSubject()),
              Fields.orNull(message.getDisplayFrom()),
              date,
              List.of());
      return new Draft(properties, blocks(message));
    } catch (ChunkNotFoundException e) {
      throw new ExtractionException(Problem.Kind.DAMAGED);
    }
  }

  private static @Nullable String name(AttachmentChunks part) {
    String name = text(part.getAttachLongFileName());
    return name == null ? text(part.getAttachFileName()) : name;
  }

  private static @Nullable String text(@Nullable StringChunk chunk) {
    return chunk == null ? null : Fields.orNull(chunk.getValue());
  }

  private static List<Block> blocks(MAPIMessage message)
      throws ChunkNotFoundException, IOException, ExtractionException {
    String html = message.getHtmlBody();
    if (html != null && !html.isBlank()) {
      return Html.blocks(html);
    }
    String text = message.getTextBody();
    if (text != null && !text.isBlank()) {
      return PlainText.blocks(text);
    }
    String rtf = message.getRtfBody();
    return rtf == null || rtf.isBlank()
        ? List.of()
        : TikaParsing.rtf(rtf.getBytes(StandardCharsets.ISO_8859_1));
  }
}
