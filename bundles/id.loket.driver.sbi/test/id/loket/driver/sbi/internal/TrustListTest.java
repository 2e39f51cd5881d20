package id.loket.driver.sbi.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the list believes; its certificates are valid for a hundred years. */
class TrustListTest {

    private static final String ROOT = """
            -----BEGIN CERTIFICATE-----
            MIIBdTCCARugAwIBAgIUEj+GU57PWk9ehpoFSwmvEqkAg74wCgYIKoZIzj0EAwIw
            DzENMAsGA1UEAwwEUm9vdDAgFw0yNjExMjIxMzI5MDhaGA8yMTI2MTAyOTEzMjkw
            OFowDzENMAsGA1UEAwwEUm9vdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABA2B
            raqPHbnfT/bLQ1WtXNmbITTgtq6Z6jJz/WSoxZZ0hknUWfWNy82yMiJpV7Lxxfiw
            HZNxnQGkYJl8FBmJ0xyjUzBRMB0GA1UdDgQWBBSVH5IJ8IZ7QAykj1da42KWEzuX
            vjAfBgNVHSMEGDAWgBSVH5IJ8IZ7QAykj1da42KWEzuXvjAPBgNVHRMBAf8EBTAD
            AQH/MAoGCCqGSM49BAMCA0gAMEUCICwp8H/tjhJunevM+rfmt0+UVSda0bkusk5K
            nmAfAdloAiEAvA54+wACa5xckY1qd6R8GdrgVb3z8H+DevWEJiMvWB0=
            -----END CERTIFICATE-----
            """;
    private static final String MAKER = """
            -----BEGIN CERTIFICATE-----
            MIIBdjCCARygAwIBAgIUBflgG2CBhX0FztiJ6pCb5caF7HEwCgYIKoZIzj0EAwIw
            DzENMAsGA1UEAwwEUm9vdDAgFw0yNjExMjIxMzI5MDhaGA8yMTI2MDcyMTEzMjkw
            OFowEDEOMAwGA1UEAwwFTWFrZXIwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASb
            bU5ZVwXe2Q7Nj1CLMa1urzvXK236uqJ/hs8qQ7ysBAtzkG4I3Y4V5woImLLWc6eG
            R/qAPdec07ZGOeWqdKD9o1MwUTAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBQq
            RMx7gOyBiErmbS8sTo/VoGihgTAfBgNVHSMEGDAWgBSVH5IJ8IZ7QAykj1da42KW
            EzuXvjAKBggqhkjOPQQDAgNIADBFAiAPZWNp8rNVZFcCUPXBPnJT+3atPgD5sWRq
            TBsVFy/LuwIhAL51ulsdM7vXIysBt6tfImDD/N6Kyv/utN2Z8UvVSc/x
            -----END CERTIFICATE-----
            """;
    private static final String DEVICE = """
            -----BEGIN CERTIFICATE-----
            MIIBHjCBxAIUQeCjyTN+okMbJJxkn8SZcI2S3l0wCgYIKoZIzj0EAwIwEDEOMAwG
            A1UEAwwFTWFrZXIwIBcNMjYxMTIyMTMyOTA4WhgPMjEyNjA0MTIxMzI5MDhaMBEx
            DzANBgNVBAMMBkRldmljZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCg79T2U
            ZwnECWg1Z3/Z5aZ+BFgZiSX/3hx6VfhN2XUmBakqVzeIepGGfR3B3GpGFJqLoA45
            KEdB/nm5Or/pkTcwCgYIKoZIzj0EAwIDSQAwRgIhAKG4wk1j+Hh1pPT/6sRb9Bzc
            sX7Cz5dvRZXrOtazSIFuAiEA082YeM1rXhJpFyDGx5KbuafK3wmrL8xIaxlImVVS
            FVI=
            -----END CERTIFICATE-----
            """;

    @TempDir
    private Path folder;

    @Test
    void whicheverOfTheChainIsOnTheListIsEnough() throws IOException, CertificateException {
        for (var trusted : List.of(ROOT, MAKER, DEVICE)) {
            var list = list(trusted);
            assertDoesNotThrow(() -> list.check(chain(DEVICE, MAKER, ROOT)), trusted);
        }
    }

    @Test
    void aChainThatIsNotWholeIsNotBelieved() throws IOException, CertificateException {
        var list = list(ROOT);
        assertUnknown(list, chain(DEVICE));
        assertUnknown(list, chain(DEVICE, ROOT));
    }

    @Test
    void anEmptyListBelievesNobody() throws CertificateException {
        var list = new TrustList(folder);
        list.refresh();
        assertUnknown(list, chain(DEVICE, MAKER, ROOT));
    }

    private static void assertUnknown(TrustList list, List<X509Certificate> chain) {
        assertEquals(Jws.Rejected.Reason.UNKNOWN_MAKER, assertThrows(Jws.Rejected.class, () -> list.check(chain)).reason());
    }

    private TrustList list(String trusted) throws IOException {
        Files.writeString(folder.resolve("maker.pem"), trusted);
        var list = new TrustList(folder);
        list.refresh();
        return list;
    }

    private static List<X509Certificate> chain(String... pems) throws CertificateException {
        var chain = new ArrayList<X509Certificate>();
        for (var pem : pems) {
            chain.add((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        }
        return chain;
    }
}
