package it.trovatore.server.http;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import it.trovatore.indexer.extract.text.TextDecoder;
import it.trovatore.indexer.store.Hashes;
import it.trovatore.indexer.store.SentDocument;
import it.trovatore.indexer.store.SentDocuments;
import it.trovatore.indexer.sync.Inbox;
import it.trovatore.search.engine.FileFailure;
import it.trovatore.server.api.Links;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;

/**
 * Hands out the original files of the corpus and those that were sent, with ranges and with a tag
 * by which a caller asks whether a file is another by now. Only plain text and PDF are shown in the
 * browser; whatever could run as a page is a download, under a policy that lets nothing run.
 */
final class Originals {
  private static final String SANDBOX = "default-src 'none'; frame-ancestors 'none'; sandbox";
  private static final String PDF_POLICY =
      "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";
  private static final int CHARSET_PROBE = 4 << 20;
  private static final long RETRY_SECONDS = 5;

  private final Folder folder;
  private final SentDocuments sent;

  Originals(Folder folder, SentDocuments sent) {
    this.folder = folder;
    this.sent = sent;
  }

  void serve(Context ctx) throws IOException {
    String path = ctx.pathParam("file");
    if (Inbox.isSent(path)) {
      SentDocument document = sent.find(Inbox.id(path)).orElseThrow(Originals::unknown);
      if (document.original() == null) {
        serveFields(ctx, document);
      } else {
        Path original = document.original();
        serve(ctx, original, name(document, original), ErrorCode.STORE_UNAVAILABLE);
      }
    } else {
      Path file = folder.original(path).orElseThrow(Originals::unknown);
      Path name = file.getFileName();
      String fileName = name == null ? "documento" : name.toString();
      serve(ctx, file, fileName, ErrorCode.CORPUS_UNAVAILABLE);
    }
  }

  private static RequestProblem.Refused unknown() {
    return RequestProblem.of(
            ErrorCode.DOCUMENT_NOT_FOUND, "Questo file non è (più) nella raccolta.")
        .refuse();
  }

  /** The name under which it was sent, else the id with the ending of the format. */
  private static String name(SentDocument document, Path file) {
    if (document.name() != null) {
      return document.name();
    }
    String kept = String.valueOf(file.getFileName());
    int dot = kept.lastIndexOf('.');
    return lastName(document.id()) + (dot < 0 ? "" : kept.substring(dot));
  }

  private static String lastName(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }

  /** What was sent as JSON, as a download. */
  private static void serveFields(Context ctx, SentDocument document) {
    ctx.header("Content-Security-Policy", SANDBOX);
    ctx.header("Content-Disposition", disposition(false, lastName(document.id()) + ".json"));
    ctx.contentType("application/json").result(document.content().getBytes(StandardCharsets.UTF_8));
  }

  private static void serve(Context ctx, Path file, String fileName, ErrorCode unreadable)
      throws IOException {
    try (FileChannel content = open(file, unreadable)) {
      String etag = etag(file, content);
      ctx.header("ETag", etag).header("Accept-Ranges", "bytes");
      if (Conditions.isKnown(ctx, etag)) {
        ctx.status(304);
        return;
      }
      long size = content.size();
      Optional<ByteRange> range = range(ctx, etag, size);
      String type = MediaTypes.ofFile(fileName);
      boolean text = type.equals("text/plain") || type.equals("text/markdown");
      boolean pdf = type.equals("application/pdf");
      ctx.header("Content-Security-Policy", pdf ? PDF_POLICY : SANDBOX);
      ctx.header("Content-Disposition", disposition(text || pdf, fileName));
      ctx.contentType(text ? "text/plain; charset=" + charset(content) : type);
      if (range.isPresent()) {
        ctx.status(206).header("Content-Range", range.get().contentRange(size));
      }
      send(ctx, content, range.orElse(new ByteRange(0, size - 1)));
    }
  }

  /** Of what tells a file that has changed without being read. */
  private static String etag(Path file, FileChannel content) throws IOException {
    BasicFileAttributes now =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    String state = content.size() + " " + now.lastModifiedTime() + " " + now.fileKey();
    return '"' + Hashes.of(state.getBytes(StandardCharsets.UTF_8)) + '"';
  }

  /** The part asked for, of the file as the caller knows it (RFC 9110, section 14.2). */
  private static Optional<ByteRange> range(Context ctx, String etag, long size) {
    String known = ctx.header("If-Range");
    boolean counts =
        ctx.method().equals(HandlerType.GET) && (known == null || known.strip().equals(etag));
    return counts ? ByteRange.of(ctx.header("Range"), size) : Optional.empty();
  }

  private static FileChannel open(Path file, ErrorCode unreadable) {
    try {
      return FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      throw unknown();
    } catch (IOException e) {
      throw RequestProblem.retryable(
              unreadable,
              "Il server non può leggere questo file: " + FileFailure.reason(e) + ".",
              RETRY_SECONDS)
          .refuse();
    }
  }

  private static void send(Context ctx, FileChannel content, ByteRange part) throws IOException {
    ctx.disableCompression();
    ctx.res().setContentLengthLong(part.length());
    if (!ctx.method().equals(HandlerType.HEAD)) {
      write(content, part, Channels.newChannel(ctx.res().getOutputStream()));
    }
  }

  private static void write(FileChannel content, ByteRange part, WritableByteChannel to)
      throws IOException {
    long at = part.first();
    while (at <= part.last()) {
      long sent = content.transferTo(at, part.last() - at + 1, to);
      if (sent == 0) {
        throw new EOFException("the file became shorter while it was sent");
      }
      at += sent;
    }
  }

  private static String disposition(boolean inline, String fileName) {
    return (inline ? "inline" : "attachment")
        + "; filename=\""
        + fileName.replaceAll("[^A-Za-z0-9._ -]", "_")
        + "\"; filename*=UTF-8''"
        + Links.encode(fileName);
  }

  /**
   * As it was read for the index, as far as the first megabytes tell, under the name that browsers
   * know.
   */
  private static String charset(FileChannel file) throws IOException {
    byte[] beginning = Channels.newInputStream(file).readNBytes(CHARSET_PROBE);
    String name = TextDecoder.charset(beginning, beginning.length < CHARSET_PROBE).name();
    return name.equals("x-MacRoman") ? "macintosh" : name.toLowerCase(Locale.ROOT);
  }
}
