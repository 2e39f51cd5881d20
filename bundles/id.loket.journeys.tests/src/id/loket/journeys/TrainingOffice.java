package id.loket.journeys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands around the client of the journeys: devices that do not keep anybody waiting, faults on demand, the card
 * printer of this run, and the certificates of receivers that never answer. It is told by settings, as an office tells it.
 */
final class TrainingOffice {

    private static final String PASSWORD = "latihan";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final Path folder;

    TrainingOffice(Path folder) {
        this.folder = folder;
    }

    /** Writes certificates and settings; before the client's bundles read them. */
    void open() throws IOException, InterruptedException {
        var exchange = Files.createDirectories(folder.resolve("exchange"));
        var certificate = certificate();
        for (var receiver : List.of("centre", "regency")) {
            Files.writeString(exchange.resolve(receiver + ".cer"), certificate);
        }
        var settings = Map.of(
                "loket.data", folder.toString(),
                "loket.training", "true",
                "loket.office", "Kab. Bolaang Mongondow Timur",
                "loket.centre.exchange", exchange.toString(),
                "loket.simulated.delay", "0",
                "loket.simulated.faults", faults(folder).toString());
        settings.forEach(System::setProperty);
        Optional.ofNullable(System.getProperty("loket.test.printer.url"))
                .ifPresent(printer -> System.setProperty("loket.ipp.printers", "Latihan=" + printer));
    }

    /**
     * @param folder of the client's data
     * @return the file that says what goes wrong next at the simulated devices
     */
    static Path faults(Path folder) {
        return folder.resolve("faults.txt");
    }

    private String certificate() throws IOException, InterruptedException {
        var store = folder.resolve("receivers.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(keytool, "-genkeypair", "-alias", "receiver", "-keyalg", "RSA", "-keysize", "2048",
                "-dname", "CN=Penerima latihan", "-validity", "30", "-keystore", store.toString(), "-storetype", "PKCS12",
                "-storepass", PASSWORD).inheritIO().start();
        if (made.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        try (var in = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            return "-----BEGIN CERTIFICATE-----\n"
                    + new String(LINES.encode(keys.getCertificate("receiver").getEncoded()), StandardCharsets.US_ASCII)
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate of " + store + " cannot be read", e);
        }
    }
}
