package it.trovatore.indexer.extract;

import it.trovatore.search.document.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail message: subject, sender, date, keywords and text. Of alternatives the HTML is
 * taken, whose paragraphs are sure, else the plain text; attachments are left out, forwarded
 * messages are read.
 */
final class Mail implements Reader {

  @Override
  public Draft read(Path file) throws IOException, ExtractionException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Message message = builder.parseMessage(in);
      try {
        List<Block> blocks = new ArrayList<>();
        read(message, blocks);
        Draft draft = new Draft(properties(message), blocks);
        if (blocks.isEmpty() && draft.properties().title() == null) {
          throw new ExtractionException(Problem.Kind.NO_TEXT);
        }
        return draft;
      } finally {
        message.dispose();
      }
    }
  }

  private static Draft.Properties properties(Message message) {
    return new Draft.Properties(
        Fields.orNull(message.getSubject()),
        sender(message),
        Dates.parse(header(message, "Date")),
        Fields.list(header(message, "Keywords")));
  }

  private static @Nullable String sender(Message message) {
    if (message.getFrom() == null || message.getFrom().isEmpty()) {
      return null;
    }
    Mailbox mailbox = message.getFrom().getFirst();
    String name = Fields.orNull(mailbox.getName());
    return name == null ? Fields.orNull(mailbox.getAddress()) : name;
  }

  private static @Nullable String header(Message message, String name) {
    Field field = message.getHeader().getField(name);
    return field == null
        ? null
        : Fields.orNull(DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT));
  }

  private static void read(Entity entity, List<Block> blocks) throws IOException {
    if ("attachment".equalsIgnoreCase(entity.getDispositionType())) {
      return;
    }
    Body body = entity.getBody();
    String type = entity.getMimeType().toLowerCase(Locale.ROOT);
    switch (body) {
      case Multipart parts when type.equals("multipart/alternative") -> {
        Entity best = best(parts);
        if (best != null) {
          read(best, blocks);
        }
      }
      case Multipart parts -> {
        for (Entity part : parts.getBodyParts()) {
          read(part, blocks);
        }
      }
      case Message forwarded -> read(forwarded, blocks);
      case TextBody text when type.equals("text/html") -> blocks.addAll(Html.blocks(text(text)));
      case TextBody text when type.equals("text/plain") -> {
        for (Block block : PlainText.blocks(text(text))) {
          blocks.add(new Block(Block.Kind.TEXT, block.text()));
        }
      }
      case null, default -> {
        return;
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

  private static String text(TextBody body) throws IOException {
    StringWriter text = new StringWriter();
    try (java.io.Reader reader = body.getReader()) {
      reader.transferTo(text);
    }
    return text.toString();
  }
}
