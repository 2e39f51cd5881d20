package id.loket.sbi.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Compact JSON web signatures (RFC 7515), good and bad ones. */
final class Jws {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Jws() {
    }

    static String unsigned(JsonNode payload) {
        return BASE64.encodeToString(payload.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String signed(JsonNode payload, Keys.Signer signer) throws GeneralSecurityException {
        return signed(payload, signer, "RS256");
    }

    /** @param algorithm RS256, or one that a careful reader refuses: {@code none}, {@code HS256} */
    static String signed(JsonNode payload, Keys.Signer signer, String algorithm) throws GeneralSecurityException {
        var header = JSON.createObjectNode().put("alg", algorithm).put("typ", "JWT");
        header.putArray("x5c")
                .add(Base64.getEncoder().encodeToString(signer.certificate().getEncoded()))
                .add(Base64.getEncoder().encodeToString(signer.issuer().getEncoded()));
        var text = unsigned(header) + "." + unsigned(payload);
        return text + "." + BASE64.encodeToString(signature(text.getBytes(StandardCharsets.US_ASCII), signer, algorithm));
    }

    private static byte[] signature(byte[] text, Keys.Signer signer, String algorithm) throws GeneralSecurityException {
        switch (algorithm) {
            case "none":
                return new byte[0];
            case "HS256":
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(signer.certificate().getPublicKey().getEncoded(), "HmacSHA256"));
                return mac.doFinal(text);
            default:
                var signature = Signature.getInstance("SHA256withRSA");
                signature.initSign(signer.key());
                signature.update(text);
                return signature.sign();
        }
    }
}
