package id.loket.verification.result.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import id.loket.packet.PublicSeal;
import id.loket.verification.result.ResultManifest;

/**
 * The file with the signature: the manifest as a text, and one line more.
 *
 * @param manifest what was signed
 * @param signature of the manifest's bytes
 */
record Signed(ResultManifest manifest, byte[] signature) {

    private static final String KEY = "tanda-tangan: ";
    private static final int LONGEST = 1 << 16;

    byte[] bytes() {
        return (manifest.text() + KEY + Base64.getEncoder().encodeToString(signature) + '\n')
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @return empty if it is not character by character what an office writes */
    static Optional<Signed> read(InputStream in) throws IOException {
        var bytes = in.readNBytes(LONGEST);
        var text = new String(bytes, StandardCharsets.UTF_8);
        var at = text.lastIndexOf(KEY);
        if (at < 0) {
            return Optional.empty();
        }
        return ResultManifest.parse(text.substring(0, at))
                .flatMap(manifest -> signature(text.substring(at + KEY.length()))
                        .map(signature -> new Signed(manifest, signature)))
                .filter(signed -> Arrays.equals(signed.bytes(), bytes));
    }

    private static Optional<byte[]> signature(String text) {
        try {
            return Optional.of(Base64.getDecoder().decode(text.strip()))
                    .filter(signature -> signature.length == PublicSeal.SIGNATURE_LENGTH);
        } catch (IllegalArgumentException changed) {
            return Optional.empty();
        }
    }
}
