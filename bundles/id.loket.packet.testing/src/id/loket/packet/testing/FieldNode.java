package id.loket.packet.testing;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.packet.OfficeCa;
import id.loket.packet.field.FieldContainers;
import id.loket.packet.field.FieldCustody;
import id.loket.packet.internal.CertificateOffice;
import id.loket.packet.internal.Custody;
import id.loket.packet.internal.FieldKeys;
import id.loket.packet.internal.KeyRing;
import id.loket.packet.internal.StationCertificates;
import id.loket.packet.internal.StoredFieldContainers;
import id.loket.packet.internal.TrainingExchange;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.testing.TestInstallation;
import id.loket.testing.TestSessions;

/** An office or a laptop with its real keys, for tests of what travels between them; wired as Declarative Services would. */
public final class FieldNode {

    private static final Session IT = TestSessions.of(Role.IT_ADMIN);

    private final OfficeCa certificates;
    private final FieldContainers containers;
    private final FieldCustody custody;
    private final Installation installation;

    /**
     * @param store of this node alone
     * @param node its name
     * @param data its folder
     */
    public FieldNode(Store store, String node, Path data) {
        this(store, node, data, UnaryOperator.identity());
    }

    /**
     * @param store of this node alone
     * @param node its name
     * @param data its folder
     * @param medium what writing onto a stick goes through
     */
    public FieldNode(Store store, String node, Path data, UnaryOperator<OutputStream> medium) {
        installation = new TestInstallation().named(node).in(data).training(false);
        var keys = new KeyRing(store, installation);
        var exchange = new TrainingExchange(keys, installation);
        certificates = new CertificateOffice(store, installation, keys, exchange);
        containers = new StoredFieldContainers(store, new FieldKeys(store, keys, new StationCertificates(keys, exchange)),
                medium);
        custody = new Custody(installation);
    }

    /** Makes this node the office. */
    public void found() {
        certificates.create(IT);
    }

    /**
     * Gets a certificate for this node by files, as a laptop does.
     *
     * @param office who issues it
     * @param folder for the files
     * @return its serial
     */
    public String join(FieldNode office, Path folder) {
        var request = folder.resolve(installation.node() + ".csr");
        var certificate = folder.resolve(installation.node() + ".cer");
        certificates.request(IT, request);
        var issued = office.certificates.issue(IT, request, certificate);
        certificates.install(IT, certificate);
        return issued.serial();
    }

    /**
     * @param laptop one whose certificate was issued here
     * @param folder for the list
     */
    public void revoke(FieldNode laptop, Path folder) {
        certificates.revoke(IT, laptop.serial(), "lost", folder.resolve("revoked.crl"));
    }

    /** @return the serial of this node's certificate */
    public String serial() {
        return certificates.station().orElseThrow().serial();
    }

    public FieldContainers containers() {
        return containers;
    }

    public FieldCustody custody() {
        return custody;
    }

    public Installation installation() {
        return installation;
    }
}
