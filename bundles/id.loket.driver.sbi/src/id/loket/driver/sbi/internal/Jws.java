package id.loket.driver.sbi.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A compact JSON web signature (RFC 7515) as the interface has it: RS256 with the certificates in the header. The
 * algorithm is decided here, never by the header.
 */
final class Jws {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALGORITHM = "RS256";
    private static final int LEAST_KEY_BITS = 2048;
    private static final int PARTS = 3;

    /** Why a signature is not accepted. */
    static final class Rejected extends Exception {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        /** The reasons, each with other words for the operator. */
        enum Reason {
            /** No such signature at all. */
            MALFORMED,
            /** Unsigned, or signed in another way than agreed. */
            ALGORITHM,
            /** The maker is on no trust list here. */
            UNKNOWN_MAKER,
            /** The certificate is not valid today. */
            EXPIRED,
            /** The signature does not fit what is signed. */
            SIGNATURE
        }

        Rejected(Reason reason, String detail, Throwable cause) {
            super(detail, cause);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    private Jws() {
    }

    /**
     * @param text what came
     * @param trusted the makers
     * @return what was signed
     * @throws Rejected if it was not signed rightly by one of them
     */
    static JsonNode verified(String text, TrustList trusted) throws Rejected {
        var parts = text.split("\\.", -1);
        if (parts.length != PARTS) {
            throw new Rejected(Rejected.Reason.MALFORMED, parts.length + " parts", null);
        }
        var header = json(parts[0]);
        if (!ALGORITHM.equals(header.path("alg").asText()) || header.has("crit")) {
            throw new Rejected(Rejected.Reason.ALGORITHM, "alg " + header.path("alg"), null);
        }
        var chain = chain(header.path("x5c"));
        trusted.check(chain);
        checkSignature(parts, chain.get(0));
        return json(parts[1]);
    }

    /** @return what such a text claims, whoever signed it; a part of its own without signature is read too */
    static JsonNode claimed(String text) throws Rejected {
        var parts = text.split("\\.", -1);
        return json(parts.length == PARTS ? parts[1] : parts[0]);
    }

    private static JsonNode json(String part) throws Rejected {
        try {
            var json = JSON.readTree(Base64.getUrlDecoder().decode(part));
            if (json.isObject()) {
                return json;
            }
            throw new Rejected(Rejected.Reason.MALFORMED, "no JSON object", null);
        } catch (IllegalArgumentException | IOException nonsense) {
            throw new Rejected(Rejected.Reason.MALFORMED, nonsense.getMessage(), nonsense);
        }
    }

    private static List<X509Certificate> chain(JsonNode x5c) throws Rejected {
        var chain = new ArrayList<X509Certificate>();
        try {
            var factory = CertificateFactory.getInstance("X.509");
            for (var entry : x5c.isArray() ? x5c : JSON.createArrayNode().add(x5c)) {
                var der = Base64.getMimeDecoder().decode(entry.asText());
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der)));
            }
        } catch (GeneralSecurityException | IllegalArgumentException nonsense) {
            throw new Rejected(Rejected.Reason.MALFORMED, "x5c", nonsense);
        }
        if (chain.isEmpty()) {
            throw new Rejected(Rejected.Reason.UNKNOWN_MAKER, "without certificate", null);
        }
        return chain;
    }

    private static void checkSignature(String[] parts, X509Certificate certificate) throws Rejected {
        if (!(certificate.getPublicKey() instanceof RSAPublicKey key) || key.getModulus().bitLength() < LEAST_KEY_BITS) {
            throw new Rejected(Rejected.Reason.ALGORITHM, "key of " + certificate.getSubjectX500Principal(), null);
        }
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) {
                throw new Rejected(Rejected.Reason.SIGNATURE, "signature of " + certificate.getSubjectX500Principal(), null);
            }
        } catch (GeneralSecurityException | IllegalArgumentException nonsense) {
            throw new Rejected(Rejected.Reason.SIGNATURE, nonsense.getMessage(), nonsense);
        }
    }
}
