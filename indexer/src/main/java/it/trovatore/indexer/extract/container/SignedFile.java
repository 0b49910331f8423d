package it.trovatore.indexer.extract.container;

import it.trovatore.indexer.extract.draft.ExtractionException;
import it.trovatore.search.document.Problem;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetStringParser;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfoParser;
import org.bouncycastle.asn1.cms.SignedDataParser;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;

/**
 * Reads what lies in a signed envelope (PKCS #7, CMS): {@code atto.pdf.p7m} is read as {@code
 * atto.pdf}, and {@code smime.p7m} as the part of a mail that it is. Whether the signature is good
 * is not asked. What is encrypted is protected; a signature apart from its document has no text.
 */
public final class SignedFile implements Container {
  private static final Set<ASN1ObjectIdentifier> ENCRYPTED =
      Set.of(
          CMSObjectIdentifiers.envelopedData,
          CMSObjectIdentifiers.signedAndEnvelopedData,
          CMSObjectIdentifiers.encryptedData,
          CMSObjectIdentifiers.authEnvelopedData);

  @Override
  public void read(Item item, Findings findings) throws IOException, ExtractionException {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(item.location()));
        InputStream in = binary(file)) {
      if (!(new ASN1StreamParser(in).readObject() instanceof ASN1SequenceParser sequence)) {
        throw new ExtractionException(Problem.Kind.DAMAGED);
      }
      ContentInfoParser envelope = new ContentInfoParser(sequence);
      ASN1ObjectIdentifier type = envelope.getContentType();
      if (ENCRYPTED.contains(type)) {
        throw new ExtractionException(Problem.Kind.ENCRYPTED, "cifrato per chi lo riceve");
      }
      if (!type.equals(CMSObjectIdentifiers.signedData)) {
        throw new ExtractionException(Problem.Kind.UNKNOWN_FORMAT, "busta crittografica");
      }
      String name = item.stem().contains(".") ? item.stem() : item.stem() + ".eml";
      findings.content(item, name, content(envelope));
    }
  }

  private static InputStream binary(InputStream file) throws IOException, ExtractionException {
    file.mark(1);
    boolean isText = file.read() == '-';
    file.reset();
    if (!isText) {
      return file;
    }
    PemObject text =
        new PemReader(new InputStreamReader(file, StandardCharsets.ISO_8859_1)).readPemObject();
    if (text == null) {
      throw new ExtractionException(Problem.Kind.DAMAGED);
    }
    return new ByteArrayInputStream(text.getContent());
  }

  private static InputStream content(ContentInfoParser envelope)
      throws IOException, ExtractionException {
    SignedDataParser signed = SignedDataParser.getInstance(envelope.getContent(BERTags.SEQUENCE));
    signed.getDigestAlgorithms().toASN1Primitive();
    if (signed.getEncapContentInfo().getContent(BERTags.OCTET_STRING)
        instanceof ASN1OctetStringParser content) {
      return content.getOctetStream();
    }
    throw new ExtractionException(Problem.Kind.NO_TEXT, "una firma senza il suo documento");
  }
}
