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
import it.trovatore.indexer.extract.text.Dates;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.search.document.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.MimeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail message: subject, sender, date, keywords and text. Of alternatives the HTML is
 * taken, whose paragraphs are sure, else the plain text; forwarded messages are read with it. What
 * is attached is a document of its own (see {@link Attachments}).
 */
public final class Mail implements Container {

  @Override
  public void read(Item item, Findings findings) throws IOException, ExtractionException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(item.location()))) {
      Message message = builder.parseMessage(in);
      try {
        Parts parts = new Parts();
        parts.read(message);
        Draft draft = new Draft(properties(message), parts.blocks);
        boolean given = findings.add(item.id(), Format.EML, draft);
        if (!given && parts.attached.isEmpty()) {
          throw new ExtractionException(Problem.Kind.NO_TEXT);
        }
        attachments(item, parts.attached, findings);
      } finally {
        message.dispose();
      }
    }
  }

  private static void attachments(Item item, List<Entity> attached, Findings findings)
      throws IOException, ExtractionException {
    Attachments attachments = new Attachments(item, findings);
    for (Entity part : attached) {
      try (InputStream content = content(part)) {
        attachments.add(name(part), part.getMimeType(), content);
      }
    }
  }

  /** The name that the disposition gives it, else that of its type, as older programs write it. */
  private static @Nullable String name(Entity part) {
    String name = part.getFilename();
    return decoded(
        name == null && part.getHeader().getField("Content-Type") instanceof ContentTypeField type
            ? type.getParameter("name")
            : name);
  }

  private static InputStream content(Entity part) throws IOException {
    return switch (part.getBody()) {
      case Message message -> {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DefaultMessageWriter().writeMessage(message, bytes);
        yield new ByteArrayInputStream(bytes.toByteArray());
      }
      case SingleBody body -> body.getInputStream();
      case null, default -> InputStream.nullInputStream();
    };
  }

  private static Draft.Properties properties(Message message) {
    return new Draft.Properties(
        header(message, "Subject"),
        sender(message),
        Dates.parse(header(message, "Date")),
        Fields.list(header(message, "Keywords")));
  }

  private static @Nullable String sender(Message message) {
    String from = body(message, "From");
    MailboxList senders =
        LenientAddressParser.DEFAULT.parseAddressList(from == null ? "" : from).flatten();
    if (senders.isEmpty()) {
      return null;
    }
    String name = Fields.orNull(senders.getFirst().getName());
    return name == null ? Fields.orNull(senders.getFirst().getAddress()) : name;
  }

  private static @Nullable String header(Message message, String name) {
    return decoded(body(message, name));
  }

  /** What a field says, in whatever charset older programs wrote it as it was. */
  private static @Nullable String body(Message message, String name) {
    Field field = message.getHeader().getField(name);
    if (field == null || field.getRaw() == null) {
      return field == null ? null : field.getBody();
    }
    String line = TextDecoder.decode(field.getRaw().toByteArray());
    return MimeUtil.unfold(line.substring(line.indexOf(':') + 1)).strip();
  }

  private static @Nullable String decoded(@Nullable String text) {
    return text == null
        ? null
        : Fields.orNull(DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT));
  }

  /** The text of a message and what is attached to it. */
  private static final class Parts {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Entity> attached = new ArrayList<>();

    void read(Entity entity) throws IOException {
      if ("attachment".equalsIgnoreCase(entity.getDispositionType())) {
        attached.add(entity);
        return;
      }
      Body body = entity.getBody();
      String type = entity.getMimeType().toLowerCase(Locale.ROOT);
      switch (body) {
        case Multipart parts when type.equals("multipart/alternative") -> {
          Entity best = best(parts);
          if (best != null) {
            read(best);
          }
        }
        case Multipart parts when parts.getBodyParts().isEmpty() ->
            plain(Objects.requireNonNullElse(parts.getPreamble(), ""));
        case Multipart parts -> {
          for (Entity part : parts.getBodyParts()) {
            read(part);
          }
        }
        case Message forwarded -> read(forwarded);
        case TextBody text when type.equals("text/html") ->
            blocks.addAll(Html.blocks(text(entity, text)));
        case TextBody text when type.equals("text/plain") -> plain(text(entity, text));
        case SingleBody other -> attached.add(entity);
        case null, default -> {
          return;
        }
      }
    }

    /** Text without headings, such as mail has none, or all where no part is to be found. */
    private void plain(String text) {
      for (Block block : PlainText.blocks(text)) {
        blocks.add(new Block(Block.Kind.TEXT, block.text()));
      }
    }
  }

  private static @Nullable Entity best(Multipart alternatives) {
    Entity best = null;
    for (Entity part : alternatives.getBodyParts()) {
      String type = part.getMimeType().toLowerCase(Locale.ROOT);
      if (type.equals("text/html") || type.startsWith("multipart/")) {
        return part;
      }
      if (best == null && type.equals("text/plain")) {
        best = part;
      }
    }
    return best;
  }

  /** Where the charset is not declared, or not truly, the bytes tell which it is. */
  private static String text(Entity part, TextBody body) throws IOException {
    if (!isLegacy(part.getCharset())) {
      try (InputStream bytes = body.getInputStream()) {
        return TextDecoder.decode(bytes.readAllBytes());
      }
    }
    StringWriter text = new StringWriter();
    try (java.io.Reader reader = body.getReader()) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  /** Whether there is such a charset, and it is another than UTF-8, which shows by itself. */
  private static boolean isLegacy(@Nullable String charset) {
    try {
      return charset != null
          && !List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_8)
              .contains(Charset.forName(charset));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
