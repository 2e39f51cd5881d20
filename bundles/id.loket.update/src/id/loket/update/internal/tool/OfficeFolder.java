package id.loket.update.internal.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

import id.loket.update.OfficeProfile;
import id.loket.update.TrustStore;

/** What an installation has beside what p2 puts there: the settings of its profile, and whom it trusts. */
final class OfficeFolder {

    /** The folder of certificates, in an installation as in what an office is handed. */
    static final String TRUST = "trust";

    private OfficeFolder() {
    }

    /**
     * @param folder of the installation
     * @param profile now in force
     * @param trust to ship with it; empty leaves what is there
     * @throws IOException if it cannot be written
     */
    static void write(Path folder, OfficeProfile profile, TrustStore trust) throws IOException {
        var text = new StringBuilder("# ").append(ToolMsg.settingsHead.text()).append('\n');
        profile.officeSettings().forEach((key, value) -> text.append(key).append('=')
                .append(value.replace("\\", "\\\\")).append('\n'));
        var next = folder.resolve("loket.properties.next");
        Files.writeString(next, text);
        Files.move(next, folder.resolve("loket.properties"), StandardCopyOption.REPLACE_EXISTING);
        if (!trust.certificates().isEmpty()) {
            var place = Files.createDirectories(folder.resolve(TRUST));
            pem(place.resolve("office.pem"), trust.certificates());
            pem(place.resolve("office.crl"), trust.revocations());
        }
    }

    private static void pem(Path file, List<?> objects) throws IOException {
        try (var writer = new JcaPEMWriter(Files.newBufferedWriter(file))) {
            for (var object : objects) {
                writer.writeObject(object);
            }
        }
    }

    /** @return the bundles the installation starts with, one line each */
    static List<String> bundles(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"),
                StandardCharsets.UTF_8).stream().filter(line -> !line.startsWith("#")).toList();
    }
}
