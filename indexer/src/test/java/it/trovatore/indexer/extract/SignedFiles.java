package it.trovatore.indexer.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.jspecify.annotations.Nullable;

/** Envelopes of PKCS #7 as programs that sign make them, without anybody's signature in them. */
public final class SignedFiles {
  /** Something as long as what follows the content in such a file. */
  private static final ASN1Encodable CERTIFICATES = new DERSet(new BEROctetString(new byte[600]));

  private SignedFiles() {}

  public static byte[] signed(String content) throws IOException {
    return signedData(new BEROctetString(content.getBytes(StandardCharsets.UTF_8)));
  }

  public static byte[] detached() throws IOException {
    return signedData(null);
  }

  public static byte[] encrypted() throws IOException {
    return envelope(CMSObjectIdentifiers.envelopedData, new DERSequence(CERTIFICATES));
  }

  private static byte[] signedData(@Nullable ASN1Encodable content) throws IOException {
    ASN1EncodableVector parts = new ASN1EncodableVector();
    parts.add(new ASN1Integer(1));
    parts.add(new DERSet());
    parts.add(new ContentInfo(CMSObjectIdentifiers.data, content));
    parts.add(CERTIFICATES);
    return envelope(CMSObjectIdentifiers.signedData, new DERSequence(parts));
  }

  private static byte[] envelope(ASN1ObjectIdentifier type, ASN1Encodable content)
      throws IOException {
    return new ContentInfo(type, content).getEncoded(ASN1Encoding.DER);
  }
}
