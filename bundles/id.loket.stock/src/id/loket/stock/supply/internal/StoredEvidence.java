package id.loket.stock.supply.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.kernel.text.Refusal;
import id.loket.stock.supply.Evidence;
import id.loket.stock.supply.Evidence.Format;
import id.loket.stock.supply.EvidenceFiles;
import id.loket.stock.supply.SupplyMsg;
import id.loket.store.Store;

/** Keeps files sealed; the seal names the row, so that two of them cannot be exchanged. */
@Component
public final class StoredEvidence implements EvidenceFiles {

    private static final int MOST_BYTES = 15 << 20;
    private static final int NAME_LENGTH = 200;
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private final Store store;

    /** @param store open, with its cipher */
    @Activate
    public StoredEvidence(@Reference Store store) {
        this.store = store;
    }

    @Override
    public Evidence attach(Session session, String subject, String fileName, byte[] content) {
        session.require(ATTACH);
        var name = fileName.length() > NAME_LENGTH ? fileName.substring(fileName.length() - NAME_LENGTH) : fileName;
        var format = format(name, content);
        return store.write(transaction -> {
            var evidence = new Evidence(subject, name, format, content.length, session.account(), transaction.now());
            transaction.entities().persist(evidence);
            transaction.entities().persist(new EvidenceContent(evidence.id(), store.cipher().seal(content, context(evidence))));
            transaction.audit(session.entry("stock.evidence-add", subject, "evidence:" + evidence.id()));
            return evidence;
        });
    }

    @Override
    public List<Evidence> of(Session session, String subject) {
        session.require(ATTACH);
        return store.read(transaction -> transaction.entities()
                .createQuery("select e from Evidence e where e.subject = :subject order by e.id", Evidence.class)
                .setParameter("subject", subject)
                .getResultList());
    }

    @Override
    public byte[] open(Session session, Evidence evidence) {
        session.require(ATTACH);
        return store.write(transaction -> {
            var content = Optional.ofNullable(transaction.entities().find(EvidenceContent.class, evidence.id()))
                    .orElseThrow(() -> new Refusal(SupplyMsg.evidenceGone, evidence.fileName()));
            transaction.audit(session.entry("stock.evidence-read", evidence.subject(), "evidence:" + evidence.id()));
            return store.cipher().open(content.sealed(), context(evidence));
        });
    }

    @Override
    public byte[] paper(Session session, Evidence evidence) {
        var content = open(session, evidence);
        return evidence.format() == Format.PDF ? content : ImagePage.pdf(content, evidence.fileName());
    }

    private static Format format(String name, byte[] content) {
        if (content.length == 0) {
            throw new Refusal(SupplyMsg.evidenceEmpty, name);
        }
        if (content.length > MOST_BYTES) {
            throw new Refusal(SupplyMsg.evidenceLarge, name, MOST_BYTES >> 20);
        }
        if (begins(content, PDF)) {
            return Format.PDF;
        }
        if (begins(content, JPEG)) {
            return Format.JPEG;
        }
        if (begins(content, PNG)) {
            return Format.PNG;
        }
        throw new Refusal(SupplyMsg.evidenceFormat, name);
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    private static String context(Evidence evidence) {
        return "evidence:" + evidence.id() + ":" + evidence.subject();
    }
}
