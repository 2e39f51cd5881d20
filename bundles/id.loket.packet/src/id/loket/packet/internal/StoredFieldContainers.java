package id.loket.packet.internal;

import java.io.OutputStream;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.UnaryOperator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.packet.OfficeCa;
import id.loket.packet.field.FieldContainers;
import id.loket.packet.field.FieldFile;
import id.loket.packet.field.Heading;
import id.loket.packet.field.Heading.Party;
import id.loket.packet.field.Heading.Purpose;
import id.loket.packet.field.Manifest;
import id.loket.store.Store;

/** Field containers sealed with the keys in the store. */
@Component
public class StoredFieldContainers implements FieldContainers {

    private final Store store;
    private final FieldKeys keys;
    private final UnaryOperator<OutputStream> medium;

    /**
     * @param store its clock says when a container was made
     * @param keys who seals and opens
     * @param authority not called, but ready: in training it certifies this station first
     */
    @Activate
    public StoredFieldContainers(@Reference Store store, @Reference FieldKeys keys, @Reference OfficeCa authority) {
        this(store, keys, UnaryOperator.identity());
    }

    /** @param medium what writing to a stick goes through: a test pulls it out there */
    public StoredFieldContainers(Store store, FieldKeys keys, UnaryOperator<OutputStream> medium) {
        this.store = store;
        this.keys = keys;
        this.medium = medium;
    }

    @Override
    public List<Laptop> laptops() {
        return keys.laptops();
    }

    @Override
    public Sealing forLaptop(Purpose purpose, Draft draft, String laptopSerial, Path file) {
        var laptop = keys.laptop(laptopSerial);
        var office = keys.office();
        return new SealingFile(heading(purpose, draft, office.certificate(), laptop), office, List.of(laptop), file);
    }

    @Override
    public Manifest notice(Draft draft, Path file) {
        var office = keys.office();
        var heading = heading(Purpose.NOTICE, draft, office.certificate(), office.certificate());
        try (var sealing = new SealingFile(heading, office, List.of(office.certificate()), file)) {
            return sealing.finish();
        }
    }

    @Override
    public Sealing forOffice(Draft draft, Path file) {
        var own = keys.station();
        var office = keys.knownOffice();
        // The laptop is a recipient too: what it cannot open itself does not count as sealed.
        return new SealingFile(heading(Purpose.HOME, draft, own.certificate(), office), own,
                List.of(office, own.certificate()), file);
    }

    private Heading heading(Purpose purpose, Draft draft, X509Certificate from, X509Certificate to) {
        var now = store.read(transaction -> transaction.now());
        return new Heading(purpose, draft.id(), draft.packageId(), draft.number(), party(from), party(to), draft.team(),
                now, draft.expiresAt(), draft.lost());
    }

    private static Party party(X509Certificate certificate) {
        return new Party(Certificates.commonName(certificate), Certificates.serial(certificate));
    }

    @Override
    public FieldFile check(Path file) {
        var checked = CheckedFile.read(file, keys);
        if (checked.manifest().heading().purpose() == Purpose.OUT) {
            keys.know(checked.sealer());
        }
        return checked;
    }

    @Override
    public void copy(FieldFile file, Path target, Carrying carrying) {
        new CarriedCopy(file, target.toAbsolutePath(), keys, medium).write(carrying);
    }
}
